namespace CoinStats.MockServer.Stubs;

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

    /// <summary>Takes the stub's step; false where the scenario stands elsewhere.</summary>
    public bool TryStep(StubMapping stub)
    {
        if (stub.ScenarioName is not { } scenario)
        {
            return stub.TryTake();
        }

        lock (_gate)
        {
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
}
