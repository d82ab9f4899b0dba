using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Simulation;

/// <summary>
/// The state machine of a sync: not started (409) → start operation → pending → ready. A read needs data of every key it asks for; a
/// second sync takes nothing away.
/// </summary>
internal sealed class SyncSimulator(ISimulationState state)
{
    /// <summary>The refusal of a read or a question that comes before the sync; null where there is none.</summary>
    public async ValueTask<MockReply?> RefuseAsync(SimulatedCall call)
    {
        var part = call.Operation.Sync;
        if (part.Role is not (SyncRole.Read or SyncRole.Status))
        {
            return null;
        }

        foreach (var key in part.Keys.Of(call.Request))
        {
            var own = await FindAsync(call, key.Own).ConfigureAwait(false);
            var cover = await FindAsync(call, key.Cover).ConfigureAwait(false);
            var isFine =
                part.Role == SyncRole.Read
                    ? own?.FirstReadyAt <= call.Now || cover?.FirstReadyAt <= call.Now
                    : own is not null || cover is not null;
            if (!isFine)
            {
                return call.Error(part.Rule.NotReadyStatus, message: null, "Not synced");
            }
        }

        return null;
    }

    /// <summary>Starts a sync, or tells its state in the answer.</summary>
    public async ValueTask<MockReply> ApplyAsync(SimulatedCall call, SyncSimulation sync, MockReply reply)
    {
        var part = call.Operation.Sync;
        switch (part.Role)
        {
            case SyncRole.Start:
                await StartAsync(call, sync, part.Keys.Of(call.Request)).ConfigureAwait(false);
                return AnswerJson.Change(reply, root => AnswerJson.SetText(root, part.Rule.StatusField, part.Pending));
            case SyncRole.StartBeside when AnswerJson.Text(reply, part.Subject) is { } id && part.Keys.Of(part.Subject, id) is { } key:
                await StartAsync(call, sync, [key]).ConfigureAwait(false);
                return reply;
            case SyncRole.Status:
                var text = await IsReadyAsync(call).ConfigureAwait(false) ? part.Rule.ReadyValue : part.Pending;
                return AnswerJson.Change(reply, root => AnswerJson.SetText(root, part.Rule.StatusField, text));
            default:
                return reply;
        }
    }

    /// <summary>Splits the name under which a sync is kept into start operation and key.</summary>
    public static (string Operation, string Key) Split(string name) => (name[..name.IndexOf(' ')], name[(name.IndexOf(' ') + 1)..]);

    private async ValueTask<bool> IsReadyAsync(SimulatedCall call)
    {
        foreach (var key in call.Operation.Sync.Keys.Of(call.Request))
        {
            var times = await FindAsync(call, key.Own).ConfigureAwait(false) ?? await FindAsync(call, key.Cover).ConfigureAwait(false);
            if (times?.ReadyAt > call.Now)
            {
                return false;
            }
        }

        return true;
    }

    private async ValueTask StartAsync(SimulatedCall call, SyncSimulation sync, List<SyncKey> keys)
    {
        var readyAt = call.Now + (sync.Duration.Ticks / TimeSpan.TicksPerMicrosecond);
        foreach (var name in keys.SelectMany(k => k.Started).Distinct(StringComparer.Ordinal))
        {
            await state.StartSyncAsync(call.Lane, Name(call, name), call.Now, readyAt).ConfigureAwait(false);
        }
    }

    private ValueTask<SyncTimes?> FindAsync(SimulatedCall call, string key) => state.FindSyncAsync(call.Lane, Name(call, key));

    private static string Name(SimulatedCall call, string key) => $"{call.Operation.Sync.Rule.StartOperation} {key}";
}
