namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>How Jayway counts, where that is its own.</summary>
internal sealed class JaywayScan(JsonPath path)
{
    private readonly int[] _passed = Filled(path.Segments.Length + 1);

    /// <summary>A scan hands an item of a list on to a segment.</summary>
    public void Pass(int segment, int index)
    {
        if (segment < path.Segments.Length && !path.Segments[segment].IsDeep)
        {
            _passed[segment] = index;
        }
    }

    /// <summary>A member at the end of a path counts, unless a scan passed over other items than the index before it names.</summary>
    public bool Lets(int at) =>
        at < path.Segments.Length - 1
        || _passed[at] < 0
        || (
            at > 0
            && path.Segments[at - 1] is { IsSingle: true } before
            && before.Selectors[0] is JsonPathSelector.Index index
            && index.Value == _passed[at]
        );

    /// <summary>Steps count for nothing; between two bounds an index below zero counts from the end, item by item.</summary>
    public static IEnumerable<long> IndexesOf(JsonPathSelector.Slice slice, int count)
    {
        var (start, end) = (slice.Start, slice.End) switch
        {
            ({ } from, { } to) => (from, Math.Min(to, count)),
            ({ } from, null) => (Math.Max(from < 0 ? from + count : from, 0), count),
            (_, { } to) => (0, Math.Min(to < 0 ? to + count : to, count)),
            _ => (0, 0),
        };
        for (var i = Math.Max(start, -count); count > 0 && i < end; i++)
        {
            yield return i;
        }
    }

    private static int[] Filled(int count)
    {
        var indexes = new int[count];
        for (var i = 0; i < count; i++)
        {
            indexes[i] = -1;
        }

        return indexes;
    }
}
