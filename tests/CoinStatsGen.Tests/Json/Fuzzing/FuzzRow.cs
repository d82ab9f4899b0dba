using System.Text.Json;
using System.Text.Json.Serialization;
using CoinStats.Json;

namespace CoinStats.Tests.Json.Fuzzing;

/// <summary>
/// A type with a member of each kind, all of them optional, so that System.Text.Json must agree with the scanner about every text.
/// </summary>
internal sealed record FuzzRow
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("price")]
    public double? Price { get; init; }

    [JsonPropertyName("rank")]
    public long? Rank { get; init; }

    [JsonPropertyName("count")]
    public int? Count { get; init; }

    [JsonPropertyName("active")]
    public bool? Active { get; init; }

    [JsonPropertyName("at")]
    public DateTimeOffset? At { get; init; }

    [JsonPropertyName("day")]
    public DateOnly? Day { get; init; }

    [JsonPropertyName("key")]
    public Guid? Key { get; init; }

    [JsonPropertyName("data")]
    public byte[]? Data { get; init; }

    [JsonPropertyName("a name of more than thirty-two bytes ü")]
    public string? Long { get; init; }

    [JsonPropertyName("tags")]
    public IReadOnlyList<string?>? Tags { get; init; }

    [JsonPropertyName("points")]
    public IReadOnlyList<IReadOnlyList<double>?>? Points { get; init; }

    [JsonPropertyName("quotes")]
    public IReadOnlyDictionary<string, double?>? Quotes { get; init; }

    [JsonPropertyName("extra")]
    public JsonElement? Extra { get; init; }

    [JsonPropertyName("child")]
    public FuzzRow? Child { get; init; }
}

/// <summary>The reader of <see cref="FuzzRow"/> in the shape of emitted code.</summary>
internal static class FuzzRowJson
{
    private static readonly JsonMembers Members = new(
        [
            "id",
            "price",
            "rank",
            "count",
            "active",
            "at",
            "day",
            "key",
            "data",
            "a name of more than thirty-two bytes ü",
            "tags",
            "points",
            "quotes",
            "extra",
            "child",
        ],
        []
    );

    internal static List<FuzzRow?>? ReadDocument(ReadOnlySpan<byte> json)
    {
        var scanner = new JsonScanner(json);
        var rows = scanner.TryReadNull() ? null : ReadRows(ref scanner);
        scanner.ReadEnd();
        return rows;
    }

    internal static FuzzRow Read(ref JsonScanner scanner)
    {
        FuzzRow row = new();
        scanner.ReadObjectStart();
        var member = -1;
        while (scanner.ReadMember(Members, ref member))
        {
            row = member switch
            {
                0 => row with { Id = scanner.ReadStringOrNull() },
                1 => row with { Price = scanner.ReadDoubleOrNull() },
                2 => row with { Rank = scanner.ReadInt64OrNull() },
                3 => row with { Count = scanner.ReadInt32OrNull() },
                4 => row with { Active = scanner.ReadBooleanOrNull() },
                5 => row with { At = scanner.ReadDateTimeOffsetOrNull() },
                6 => row with { Day = scanner.ReadDateOnlyOrNull() },
                7 => row with { Key = scanner.ReadGuidOrNull() },
                8 => row with { Data = scanner.ReadBase64OrNull() },
                9 => row with { Long = scanner.ReadStringOrNull() },
                10 => row with { Tags = scanner.TryReadNull() ? null : ReadTags(ref scanner) },
                11 => row with { Points = scanner.TryReadNull() ? null : ReadPoints(ref scanner) },
                12 => row with { Quotes = scanner.TryReadNull() ? null : ReadQuotes(ref scanner) },
                13 => row with { Extra = scanner.ReadJsonElementOrNull() },
                14 => row with { Child = scanner.TryReadNull() ? null : Read(ref scanner) },
                _ => Skip(ref scanner, row),
            };
        }

        return row;
    }

    private static FuzzRow Skip(ref JsonScanner scanner, FuzzRow row)
    {
        scanner.SkipValue();
        return row;
    }

    private static List<FuzzRow?> ReadRows(ref JsonScanner scanner)
    {
        List<FuzzRow?> rows = [];
        scanner.ReadArrayStart();
        while (scanner.ReadElement())
        {
            rows.Add(scanner.TryReadNull() ? null : Read(ref scanner));
        }

        return rows;
    }

    private static List<string?> ReadTags(ref JsonScanner scanner)
    {
        List<string?> tags = [];
        scanner.ReadArrayStart();
        while (scanner.ReadElement())
        {
            tags.Add(scanner.ReadStringOrNull());
        }

        return tags;
    }

    private static List<IReadOnlyList<double>?> ReadPoints(ref JsonScanner scanner)
    {
        List<IReadOnlyList<double>?> points = [];
        scanner.ReadArrayStart();
        while (scanner.ReadElement())
        {
            points.Add(scanner.TryReadNull() ? null : ReadPoint(ref scanner));
        }

        return points;
    }

    private static List<double> ReadPoint(ref JsonScanner scanner)
    {
        List<double> point = [];
        scanner.ReadArrayStart();
        while (scanner.ReadElement())
        {
            point.Add(scanner.ReadDouble());
        }

        return point;
    }

    private static Dictionary<string, double?> ReadQuotes(ref JsonScanner scanner)
    {
        Dictionary<string, double?> quotes = [];
        scanner.ReadObjectStart();
        while (scanner.ReadMapMember(out var name))
        {
            quotes[name] = scanner.ReadDoubleOrNull();
        }

        return quotes;
    }
}
