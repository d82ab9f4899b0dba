using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator;

/// <summary>
/// Files whose names hash alike. The compiler compares the items of a step by their place in the list: in one long list a new file would
/// move all behind it, which would be emitted again. Here it moves the few of its bucket at most.
/// </summary>
internal sealed record FileBucket(EquatableArray<ClientFile> Files)
{
    private const int Count = 256;

    /// <summary>Always as many buckets, empty ones too.</summary>
    public static IEnumerable<FileBucket> Divide(EquatableArray<ClientFile> files)
    {
        if (files.Count == 0)
        {
            return [];
        }

        var buckets = new List<ClientFile>[Count];
        foreach (var file in files)
        {
            (buckets[StableHash.Of(file.HintName) % Count] ??= []).Add(file);
        }

        return buckets.Select(static b => new FileBucket(b?.ToEquatableArray() ?? default));
    }
}
