using System.Collections.Concurrent;

namespace CoinStats.StubEngine.Lanes;

/// <summary>Lanes by name, made when first named. Bounded: a name past the limit shares the default lane's fate and is refused.</summary>
internal sealed class LaneTable<TLane>(Func<string, TLane> make)
    where TLane : StubLane
{
    private const int MaxNameLength = 200;
    private readonly ConcurrentDictionary<string, TLane> _named = new(StringComparer.Ordinal);

    /// <summary>The lane of requests that name none.</summary>
    public TLane Default { get; } = make("");

    /// <summary>Names of the others, in order.</summary>
    public IEnumerable<string> Names => _named.Keys.Order(StringComparer.Ordinal);

    /// <summary>The lane of a name; null where there are too many or the name is too long.</summary>
    public TLane? Get(string name)
    {
        if (name.Length == 0)
        {
            return Default;
        }

        if (_named.TryGetValue(name, out var lane))
        {
            return lane;
        }

        return name.Length > MaxNameLength || _named.Count >= LaneNames.MaxLanes ? null : _named.GetOrAdd(name, make);
    }

    /// <summary>Forgets everything of every lane.</summary>
    public void Reset()
    {
        Default.Reset();
        foreach (var lane in _named.Values)
        {
            lane.Reset();
        }

        _named.Clear();
    }
}
