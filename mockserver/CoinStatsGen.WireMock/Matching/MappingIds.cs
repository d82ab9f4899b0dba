using System.Security.Cryptography;
using System.Text;
using CoinStats.MockServer;

namespace CoinStats.WireMock.Matching;

/// <summary>Ids of the mappings: the same on every machine and in every process.</summary>
internal static class MappingIds
{
    /// <summary>Of what no operation takes.</summary>
    public static Guid Rest { get; } = Of("no operation");

    /// <summary>Of an operation.</summary>
    public static Guid Of(CoinStatsOperation operation) => Of($"{operation.Method} {operation.PathTemplate} {operation.Id}");

    /// <summary>The id is of one of the mappings.</summary>
    public static bool IsOwn(Guid id, IReadOnlyList<CoinStatsMockOperation> operations) =>
        id == Rest || operations.Any(o => Of(o.Operation) == id);

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes("CoinStatsGen.WireMock " + text)).AsSpan(0, 16));
}
