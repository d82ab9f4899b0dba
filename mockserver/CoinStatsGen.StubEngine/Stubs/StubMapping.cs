using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>One stub: what a request must be, and what is answered. Immutable but for how often it may still answer.</summary>
internal sealed class StubMapping
{
    private readonly byte[] _json = [];
    private int _remaining = int.MaxValue;
    private int _hits;

    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>1 comes first; 5 unless told.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>Scenario it belongs to.</summary>
    public string? ScenarioName { get; init; }

    /// <summary>State in which it answers.</summary>
    public string? RequiredState { get; init; }

    /// <summary>State it leads to.</summary>
    public string? NewState { get; init; }

    /// <summary>What a request must be.</summary>
    public required RequestPattern Request { get; init; }

    /// <summary>The answer to a request that fits.</summary>
    public required StubResponse Response { get; init; }

    /// <summary>The mapping as listed, made anew for each caller: kept as bytes, for as nodes it would take many times as much.</summary>
    public required JsonObject Json
    {
        get => JsonNode.Parse(_json)!.AsObject();
        init => _json = JsonSerializer.SerializeToUtf8Bytes(value, JsonText.Compact);
    }

    /// <summary>Later ones come first among equals.</summary>
    public long Order { get; set; }

    /// <summary>Place in a sequence added by code: earlier ones come first.</summary>
    public int Step { get; init; }

    /// <summary>The answer, where nothing in it depends on the request.</summary>
    public MockReply? Ready { get; set; }

    /// <summary>Requests answered.</summary>
    public int Hits => Volatile.Read(ref _hits);

    /// <summary>Lets the stub answer only so often.</summary>
    public void Limit(int times) => Volatile.Write(ref _remaining, times);

    /// <summary>How often the stub may still answer.</summary>
    public int Remaining => Volatile.Read(ref _remaining);

    /// <summary>Takes one answer; false where none is left.</summary>
    public bool TryTake()
    {
        var remaining = Volatile.Read(ref _remaining);
        while (remaining != int.MaxValue)
        {
            if (remaining <= 0)
            {
                return false;
            }

            var seen = Interlocked.CompareExchange(ref _remaining, remaining - 1, remaining);
            if (seen == remaining)
            {
                break;
            }

            remaining = seen;
        }

        Interlocked.Increment(ref _hits);
        return true;
    }
}
