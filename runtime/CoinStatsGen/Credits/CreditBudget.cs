using System.Diagnostics;

namespace CoinStats;

/// <summary>A number of credits that calls may cost together. One budget may serve one client, several, or single calls; it is safe for any number of threads.</summary>
/// <remarks>A call takes its price out before it is sent, and gives it back where the server refused the call. So calls that run side by side never overspend.</remarks>
[DebuggerDisplay("{Remaining} of {Limit} credits remain")]
public sealed class CreditBudget
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

    internal bool TryReserve(int credits, out long remaining)
    {
        lock (_lock)
        {
            remaining = Free;
            if (credits > remaining)
            {
                return false;
            }

            _reserved += credits;
            return true;
        }
    }

    internal void Settle(int credits)
    {
        lock (_lock)
        {
            _reserved -= credits;
            _spent += credits;
        }
    }

    internal void Release(int credits)
    {
        lock (_lock)
        {
            _reserved -= credits;
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
