using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Stubbing;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer;

/// <summary>A stub that has been added. What is called on it changes it at once.</summary>
public sealed class CoinStatsStub
{
    private readonly MockEngine _engine;
    private readonly MockLane _lane;
    private readonly StubSequence _sequence;
    private StubDraft _draft;
    private StubMapping _mapping;

    internal CoinStatsStub(MockEngine engine, MockLane lane, StubDraft draft, StubSequence sequence)
    {
        _engine = engine;
        _lane = lane;
        _sequence = sequence;
        _draft = draft;
        _mapping = draft.Build(Guid.NewGuid(), sequence.Steps++);
        _mapping.Order = sequence.Order;
        if (!lane.Stubs.TryAdd(_mapping))
        {
            throw new CoinStatsMockException($"A lane holds at most {StubStore.MaxStubs} stubs.");
        }

        sequence.Order = _mapping.Order;
    }

    /// <summary>Gets the id, which answers carry in the header <c>Matched-Stub-Id</c>.</summary>
    public Guid Id => _mapping.Id;

    /// <summary>Gets how many requests it answered.</summary>
    public int Hits => _mapping.Hits;

    /// <summary>Gets the stub as a WireMock stub mapping.</summary>
    public string Mapping => _mapping.Json.ToJsonString(JsonText.Indented);

    /// <summary>
    /// Gets what comes after it for the same requests; a stub that is followed and has no <see cref="Times"/> answers once.
    /// </summary>
    public CoinStatsStubBuilder Then
    {
        get
        {
            if (_mapping.Remaining == int.MaxValue)
            {
                _mapping.Limit(1);
            }

            return new CoinStatsStubBuilder(_engine, _lane, _draft.Pattern.Copy(), _sequence);
        }
    }

    /// <summary>Lets it answer only so often; then the next stub that fits answers, or the document.</summary>
    public CoinStatsStub Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _mapping.Limit(count);
        return this;
    }

    /// <summary>Waits before it answers.</summary>
    public CoinStatsStub WithDelay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Change(response => response with { FixedDelay = (int)Math.Min(delay.TotalMilliseconds, int.MaxValue) });
    }

    /// <summary>Sends a further header.</summary>
    public CoinStatsStub WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Change(response => response.With(name, value));
    }

    /// <summary>Takes the stub away.</summary>
    public void Remove() => _lane.Stubs.Remove(s => s.Id == Id);

    private CoinStatsStub Change(Func<StubResponse, StubResponse> change)
    {
        _draft = _draft with { Response = change(_draft.Response) };
        var changed = _draft.Build(Id, _mapping.Step);
        changed.Limit(_mapping.Remaining);
        _lane.Stubs.TryReplace(changed);
        _mapping = changed;
        return this;
    }
}
