using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>States of scenarios. A step is taken by one request only, however many come at once.</summary>
internal sealed class ScenarioStore
{
    /// <summary>The state a scenario begins in.</summary>
    public const string Started = "Started";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    /// <summary>The current state.</summary>
    public string State(string scenario)
    {
        lock (_gate)
        {
            return _states.GetValueOrDefault(scenario, Started);
        }
    }

    /// <summary>
    /// Takes the first stub that matches and whose scenario is in its state, and moves that scenario on. The whole walk sees one state:
    /// a step that another request takes meanwhile could hide both the state before it and the one after it.
    /// </summary>
    /// <param name="candidates">Stands on the first stub to try, which matches.</param>
    /// <param name="request">The request.</param>
    public StubMapping? TakeFirst(IEnumerator<StubMapping> candidates, MatchContext request)
    {
        // What matches is found out before the lock: that may take long, and other requests need the lock.
        List<StubMapping> fitting = [candidates.Current];
        while (candidates.MoveNext())
        {
            if (candidates.Current.Request.Matches(request))
            {
                fitting.Add(candidates.Current);
            }
        }

        lock (_gate)
        {
            return fitting.Find(TryStep);
        }
    }

    /// <summary>Puts a scenario into a state.</summary>
    public void Set(string scenario, string state)
    {
        lock (_gate)
        {
            _states[scenario] = state;
        }
    }

    /// <summary>Puts every scenario back to its start.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _states.Clear();
        }
    }

    private bool TryStep(StubMapping stub)
    {
        if (stub.ScenarioName is not { } scenario)
        {
            return stub.TryTake();
        }

        if ((stub.RequiredState is { } required && _states.GetValueOrDefault(scenario, Started) != required) || !stub.TryTake())
        {
            return false;
        }

        if (stub.NewState is { } next)
        {
            _states[scenario] = next;
        }

        return true;
    }
}
