using System.Diagnostics;

namespace CoinStats;

/// <summary>
/// A number of credits that calls may cost together. One budget may serve one client, several, or single calls; it is safe for any number
/// of threads.
/// </summary>
/// <remarks>A call takes its price out before it is sent, and gives it back where the server refused the call. So calls that run side by
/// side never overspend.</remarks>
[DebuggerDisplay("{Remaining} of {Limit} credits remain")]
public sealed class CreditBudget : ICreditBudget
{
    private readonly object _lock = new();
    private long _limit;
    private long _spent;
    private long _reserved;

    /// <summary>Creates a budget.</summary>
    /// <param name="limit">The credits that may be spent.</param>
    public CreditBudget(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        _limit = limit;
    }

    /// <summary>The credits that may be spent.</summary>
    public long Limit => Read(static budget => budget._limit);

    /// <summary>The credits of calls that the server has answered, or may have.</summary>
    public long Spent => Read(static budget => budget._spent);

    /// <summary>The credits of calls that are under way.</summary>
    public long Reserved => Read(static budget => budget._reserved);

    /// <summary>The credits that a further call may cost.</summary>
    public long Remaining => Read(static budget => budget.Free);

    private long Free => _limit - _spent - _reserved;

    /// <summary>Starts anew, for example with the next month. Calls under way stay reserved.</summary>
    /// <param name="limit">The credits that may be spent from now on.</param>
    public void Reset(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        lock (_lock)
        {
            _limit = limit;
            _spent = 0;
        }
    }

    ValueTask<CreditReservation> ICreditBudget.ReserveAsync(int credits, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var isGranted = credits == 0 || credits <= Free;
            _reserved += isGranted ? credits : 0;
            return new ValueTask<CreditReservation>(new CreditReservation(credits, isGranted, Free));
        }
    }

    ValueTask ICreditBudget.SettleAsync(CreditReservation reservation)
    {
        lock (_lock)
        {
            _reserved -= reservation.Credits;
            _spent += reservation.Credits;
        }

        return ValueTask.CompletedTask;
    }

    ValueTask ICreditBudget.ReleaseAsync(CreditReservation reservation)
    {
        lock (_lock)
        {
            _reserved -= reservation.Credits;
        }

        return ValueTask.CompletedTask;
    }

    ValueTask<CreditBalance> ICreditBudget.GetBalanceAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new ValueTask<CreditBalance>(new CreditBalance(_limit, _spent, _reserved));
        }
    }

    private long Read(Func<CreditBudget, long> value)
    {
        lock (_lock)
        {
            return value(this);
        }
    }
}
