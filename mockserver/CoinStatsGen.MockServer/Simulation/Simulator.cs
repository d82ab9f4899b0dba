using System.Globalization;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Simulation;

/// <summary>
/// What stands between a request that is in order and its success: rate limit, weather, credits, sync; then the answer as the live
/// service would shape it. Nothing of this runs, or costs anything, while a lane's simulations are off.
/// </summary>
internal sealed class Simulator(CoinStatsMockOptions options, ISimulationState state)
{
    private const string NoAnswer = "Service Unavailable: the state of the simulations cannot be reached. ";
    private readonly SyncSimulator _sync = new(state);

    /// <summary>Makes the simulations of a lane.</summary>
    public LaneSimulation Lane(string name) => new(name, options.Simulation, state, options.TimeProvider);

    /// <summary>Answers a request that nothing is wrong with.</summary>
    public async ValueTask<MockReply> AnswerAsync(
        ServedRequest request,
        OperationSimulation operation,
        string lane,
        LaneSimulation simulation,
        CoinStatsMockSimulationOptions settings
    )
    {
        var call = new SimulatedCall(request, operation, lane, AccountName.Of(request.Key), settings, simulation.Now);
        var place = settings is { Latency: null, Chaos: null, Gaps: null } ? "" : Place(lane, operation, simulation);
        var weather = settings.Latency is null && settings.Chaos is null ? default : Weather.Draw(settings, options.Seed, place);
        try
        {
            return Conduct(
                call,
                await RefuseAsync(call, weather).ConfigureAwait(false)
                    ?? WithGaps(call, await SucceedAsync(call).ConfigureAwait(false), place),
                weather
            );
        }
        catch (CoinStatsMockException problem)
        {
            request.Reason = AnswerReason.Simulated;
            return ErrorEnvelope.Reply(503, NoAnswer + problem.Message, request.PathText);
        }
    }

    // What one call meets is drawn from the lane, the operation and how often it was called: other calls have no part in it.
    private static string Place(string lane, OperationSimulation operation, LaneSimulation simulation) =>
        string.Create(CultureInfo.InvariantCulture, $"{lane}/{operation.Document.Id}/{simulation.CountCall(operation.Document)}");

    private MockReply WithGaps(SimulatedCall call, MockReply reply, string place)
    {
        if (call.Settings.Gaps is not { } gaps)
        {
            return reply;
        }

        var changed = call.Operation.Gaps.Apply(call.Request, reply, gaps, new ChanceSequence(options.Seed, place + "/gaps"));
        return ReferenceEquals(changed, reply) ? reply : call.Because(AnswerReason.Gaps, changed);
    }

    private async ValueTask<MockReply?> RefuseAsync(SimulatedCall call, Weather weather)
    {
        if (
            call.Settings.RateLimit is { } limit
            && await state.TakeRequestAsync(call.Lane, call.Account, call.Now, limit).ConfigureAwait(false) is > 0 and var wait
        )
        {
            return call.Because(AnswerReason.RateLimit, RateLimited(call, limit, wait));
        }

        if (weather.IsError)
        {
            return call.Because(AnswerReason.Chaos, call.Error(503, message: null, "Service Unavailable"));
        }

        var price = call.Settings.Credits is null ? 0 : call.Operation.Price?.Of(call.Request) ?? 0;
        if (price > 0 && call.Settings.Credits is { } credits)
        {
            var payment = await state.PayAsync(call.Lane, call.Account, price, credits.Total).ConfigureAwait(false);
            if (!payment.IsPaid)
            {
                return call.Because(AnswerReason.NoCredits, NoCredits(call, credits, price, payment.Used));
            }
        }

        if (call.Settings.Sync is not null && await _sync.RefuseAsync(call).ConfigureAwait(false) is { } notSynced)
        {
            if (price > 0)
            {
                await state.RefundAsync(call.Lane, call.Account, price).ConfigureAwait(false);
            }

            return call.Because(AnswerReason.NotSynced, notSynced);
        }

        return null;
    }

    private async ValueTask<MockReply> SucceedAsync(SimulatedCall call)
    {
        var success = call.Operation.Document.Success.For(call.Request);
        var shaped = success;
        if (call.Settings.Credits is { } credits && call.Operation.CreditUsage is { } members)
        {
            var used = (await state.PayAsync(call.Lane, call.Account, 0, credits.Total).ConfigureAwait(false)).Used;
            shaped = AnswerJson.Change(shaped, root => AnswerJson.SetUsage(root, members, credits, used));
        }

        shaped = call.Operation.Shape.Apply(call.Request, call.Settings, shaped);
        if (call.Settings.Sync is { } sync)
        {
            shaped = await _sync.ApplyAsync(call, sync, shaped).ConfigureAwait(false);
        }

        return ReferenceEquals(shaped, success) ? success : call.Because(AnswerReason.Simulated, shaped);
    }

    private static MockReply RateLimited(SimulatedCall call, RateLimitSimulation limit, long wait)
    {
        var refused = call.Error(429, message: null, "Rate limit exceeded");
        var seconds = (wait + 999_999) / 1_000_000;
        return limit.SendsRetryAfter
            ? refused.With(new HeaderField("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)))
            : refused;
    }

    private static MockReply NoCredits(SimulatedCall call, CreditSimulation credits, int price, long used) =>
        call.Error(
            credits.EmptyStatus,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Insufficient credits for this request: it costs {price}, {credits.Total - used} of {credits.Total} remain"
            ),
            "Insufficient credits"
        );

    private static MockReply Conduct(SimulatedCall call, MockReply reply, Weather weather)
    {
        var fault = weather.IsReset && reply.Status < 400 ? ReplyFault.ConnectionReset : ReplyFault.None;
        if (fault != ReplyFault.None)
        {
            call.Because(AnswerReason.Chaos, reply);
        }

        return fault != ReplyFault.None || weather.Latency > TimeSpan.Zero
            ? reply.With(new ReplyConduct { Delay = weather.Latency, Fault = fault })
            : reply;
    }
}
