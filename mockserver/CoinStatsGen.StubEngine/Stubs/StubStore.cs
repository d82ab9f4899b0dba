using System.Collections.Immutable;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>The stubs of one lane. Readers see a finished index; writers replace it.</summary>
internal sealed class StubStore(ScenarioStore scenarios)
{
    /// <summary>Most stubs of one lane.</summary>
    public const int MaxStubs = 100_000;

    private readonly Lock _gate = new();
    private ImmutableDictionary<Guid, StubMapping> _stubs = ImmutableDictionary<Guid, StubMapping>.Empty;
    private volatile StubIndex? _index = new([]);
    private long _order;

    /// <summary>There is no stub.</summary>
    public bool IsEmpty => _stubs.IsEmpty;

    /// <summary>All stubs, the newest first.</summary>
    public List<StubMapping> All => [.. _stubs.Values.OrderByDescending(s => s.Order).ThenBy(s => s.Step)];

    /// <summary>A stub by its id, or null.</summary>
    public StubMapping? Find(Guid id) => _stubs.GetValueOrDefault(id);

    /// <summary>Adds a stub; false where its id is taken or the store is full.</summary>
    public bool TryAdd(StubMapping stub)
    {
        lock (_gate)
        {
            if (_stubs.Count >= MaxStubs || _stubs.ContainsKey(stub.Id))
            {
                return false;
            }

            stub.Order = stub.Order == 0 ? ++_order : stub.Order;
            _stubs = _stubs.Add(stub.Id, stub);
            _index = null;
            return true;
        }
    }

    /// <summary>Replaces a stub in its place; false where there is none of its id.</summary>
    public bool TryReplace(StubMapping stub)
    {
        lock (_gate)
        {
            if (!_stubs.TryGetValue(stub.Id, out var old))
            {
                return false;
            }

            stub.Order = old.Order;
            _stubs = _stubs.SetItem(stub.Id, stub);
            _index = null;
            return true;
        }
    }

    /// <summary>Removes stubs.</summary>
    public bool Remove(Func<StubMapping, bool> which)
    {
        lock (_gate)
        {
            var gone = _stubs.Values.Where(which).Select(s => s.Id).ToList();
            _stubs = _stubs.RemoveRange(gone);
            _index = gone.Count > 0 ? null : _index;
            return gone.Count > 0;
        }
    }

    /// <summary>The stub that answers a request, its step taken; null where none does.</summary>
    public StubMapping? Match(MatchContext request)
    {
        using var candidates = Index().Candidates(request.Path).GetEnumerator();
        while (candidates.MoveNext())
        {
            var stub = candidates.Current;
            if (!stub.Request.Matches(request))
            {
                continue;
            }

            if (stub.ScenarioName is not null)
            {
                return scenarios.TakeFirst(candidates, request);
            }

            if (stub.TryTake())
            {
                return stub;
            }
        }

        return null;
    }

    private StubIndex Index()
    {
        if (_index is { } index)
        {
            return index;
        }

        lock (_gate)
        {
            return _index ??= new StubIndex(_stubs.Values);
        }
    }
}
