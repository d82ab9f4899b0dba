namespace CoinStats.Redis.Budgets;

/// <summary>What this process knows and owes: its last view of the shared budget, and what it spent while Redis was away.</summary>
internal sealed class BudgetLedger(TimeProvider timeProvider)
{
    private readonly object _lock = new();
    private BudgetView _view = BudgetView.None;

    /// <summary>Credits that the shared budget does not count yet; below zero: that it counts and nobody spent.</summary>
    private long _owed;

    /// <summary>What a script is to be told; what is owed counts as told from here on.</summary>
    public BudgetView Tell(out long owed)
    {
        lock (_lock)
        {
            ForgetPastPeriod();
            owed = _owed;
            _owed = 0;
            return _view;
        }
    }

    /// <summary>The script may not have run: what was told is owed still. At worst it is counted twice, which overspends nothing.</summary>
    public void Untell(long owed, bool wasAsked)
    {
        lock (_lock)
        {
            // Credits given back twice would be spent twice: those are lost instead.
            _owed += wasAsked ? Math.Max(0, owed) : owed;
        }
    }

    /// <summary>Takes a newer view of the budget.</summary>
    public void See(BudgetView view)
    {
        lock (_lock)
        {
            if (view.Born != _view.Born || view.Version > _view.Version)
            {
                _view = view;
            }
        }
    }

    /// <summary>As <see cref="See"/>, where the end of the period is not told.</summary>
    public void SeeTotal(string born, long total, long version)
    {
        lock (_lock)
        {
            if (born == _view.Born && version > _view.Version)
            {
                _view = _view with { Total = total, Version = version };
            }
        }
    }

    /// <summary>Takes credits out of this process' share of what it saw remain.</summary>
    public bool TryOwe(int credits, long limit, double share, out long remaining)
    {
        lock (_lock)
        {
            ForgetPastPeriod();
            var allowance = (long)(Math.Max(0, limit - _view.Total) * share);
            remaining = Math.Max(0, allowance - _owed);
            if (credits > 0 && credits > remaining)
            {
                return false;
            }

            _owed += credits;
            remaining -= credits;
            return true;
        }
    }

    /// <summary>Credits that the shared budget counts, or will when it is told what is owed, were not spent.</summary>
    public void GiveBack(int credits)
    {
        lock (_lock)
        {
            _owed -= credits;
        }
    }

    /// <summary>Nothing of before counts any more.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _view = BudgetView.None;
            _owed = 0;
        }
    }

    private void ForgetPastPeriod()
    {
        if (_view.Ends > 0 && _view.Ends <= timeProvider.GetUtcNow().ToUnixTimeSeconds())
        {
            _view = BudgetView.None;
            _owed = 0;
        }
    }
}
