using System.Diagnostics;
using CoinStats.Redis.Budgets;
using CoinStats.Redis.Connection;
using StackExchange.Redis;

namespace CoinStats.Redis;

/// <summary>A budget that all processes with one API key share: what <see cref="CoinStatsRedis.Share"/> gives to a client.</summary>
/// <remarks>
/// A call's price counts as spent from the moment it is reserved; a process that dies in mid-call leaves it so, since the server may have
/// charged it. Where Redis
/// comes back without its data, the processes go on from what they last saw.
/// </remarks>
[DebuggerDisplay("{Limit} credits")]
public sealed class RedisCreditBudget : ICreditBudget
{
    /// <summary>A ticket of credits that were granted by this process alone.</summary>
    private static readonly object OfShare = new();

    private readonly RedisGate _gate;
    private readonly BudgetLedger _ledger;
    private readonly RedisKey _key;
    private readonly string _period;
    private readonly double? _share;

    internal RedisCreditBudget(RedisGate gate, CoinStatsRedisOptions options, string digest, long limit)
    {
        Limit = limit;
        _gate = gate;
        _ledger = new BudgetLedger(options.TimeProvider);
        _period = options.CreditPeriod.ToString().ToLowerInvariant();
        _key = $"{options.KeyPrefix}budget:{_period}:{digest}";
        _share = options.WhenAway == RedisOutage.UseShare ? options.Share : null;
    }

    /// <summary>The credits that may be spent in a period.</summary>
    public long Limit { get; }

    /// <summary>Starts anew before the period is over, for all processes.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SharedStateException">Redis cannot be asked.</exception>
    public async Task ResetAsync(CancellationToken cancellationToken = default)
    {
        var answer = await _gate
            .RunAsync(BudgetScripts.Reset, _key, [0, "", _period], whenLate: null, cancellationToken)
            .ConfigureAwait(false);
        _ = answer.Values ?? throw Refusal(answer);
        _ledger.Clear();
    }

    /// <inheritdoc/>
    public ValueTask<CreditReservation> ReserveAsync(int credits, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(credits);
        return ReserveCoreAsync(credits, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask SettleAsync(CreditReservation reservation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(CreditReservation reservation)
    {
        if (reservation.Credits == 0)
        {
            return;
        }

        if (reservation.Ticket == OfShare)
        {
            _ledger.GiveBack(reservation.Credits);
            return;
        }

        var answer = await _gate
            .RunAsync(
                BudgetScripts.Release,
                _key,
                [reservation.Credits, (string)reservation.Ticket!, _period],
                whenLate: null,
                CancellationToken.None
            )
            .ConfigureAwait(false);
        if (answer.Values is [var total, var version, var born])
        {
            _ledger.SeeTotal((string)born!, (long)total, (long)version);
        }
        else if (!answer.WasAsked)
        {
            _ledger.GiveBack(reservation.Credits);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<CreditBalance> GetBalanceAsync(CancellationToken cancellationToken = default)
    {
        var (answer, view) = await AskAsync(0, cancellationToken).ConfigureAwait(false);
        return answer.Values is null ? throw Refusal(answer) : new CreditBalance(Limit, view.Total, Reserved: 0);
    }

    private async ValueTask<CreditReservation> ReserveCoreAsync(int credits, CancellationToken cancellationToken)
    {
        var (answer, view) = await AskAsync(credits, cancellationToken).ConfigureAwait(false);
        if (answer.Values is { } values)
        {
            return new CreditReservation(credits, (int)values[0] == 1, Math.Max(0, Limit - view.Total), view.Born);
        }

        if (_share is not { } share)
        {
            throw Refusal(answer);
        }

        var isGranted = _ledger.TryOwe(credits, Limit, share, out var remaining);
        return new CreditReservation(credits, isGranted, remaining, OfShare);
    }

    private async ValueTask<(RedisAnswer Answer, BudgetView View)> AskAsync(int credits, CancellationToken cancellationToken)
    {
        var view = _ledger.Tell(out var owed);
        RedisAnswer answer;
        try
        {
            answer = await _gate
                .RunAsync(
                    BudgetScripts.Reserve,
                    _key,
                    [credits, Limit, _period, view.Born, view.Ends, view.Total, owed],
                    late => GiveBackLate(credits, late),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ledger.Untell(owed, wasAsked: true);
            throw;
        }

        if (answer.Values is not [_, var total, var version, var born, var ends])
        {
            _ledger.Untell(owed, answer.WasAsked);
            return (answer, BudgetView.None);
        }

        var seen = new BudgetView((string)born!, (long)ends, (long)total, (long)version);
        _ledger.See(seen);
        return (answer, seen);
    }

    /// <summary>The call that asked for these credits has given up waiting and was not sent.</summary>
    private void GiveBackLate(int credits, RedisResult[] values)
    {
        if ((int)values[0] == 1 && credits > 0)
        {
            _ = ReleaseAsync(new CreditReservation(credits, IsGranted: true, Remaining: 0, (string)values[3]!)).AsTask();
        }
    }

    private SharedStateException Refusal(RedisAnswer answer) => _gate.Refusal("credit budget", answer);
}
