using System.Globalization;
using CoinStats.MockServer;
using CoinStats.StubEngine.Tests.Parity;

namespace CoinStatsGen.WireMock.Tests.Contract;

/// <summary>
/// What every server is asked: each operation with each status in three ways, each named example, no key, and a plain call.
/// </summary>
internal static class ContractRequests
{
    /// <summary>All requests to a document's operations.</summary>
    public static IEnumerable<ParityRequest> All(IReadOnlyList<CoinStatsMockOperation> operations) =>
        operations.SelectMany(Statuses).Concat(operations.SelectMany(Others));

    /// <summary>Each status in three ways.</summary>
    private static IEnumerable<ParityRequest> Statuses(CoinStatsMockOperation operation)
    {
        foreach (var status in operation.Operation.DocumentedStatuses)
        {
            var code = status.ToString(CultureInfo.InvariantCulture);
            yield return Request(operation, ("Prefer", $"code={code}"));
            yield return Request(operation, ("X-API-KEY", $"test-{code}"));
            yield return Request(operation, ("Authorization", $"Bearer test-{code}"));
        }
    }

    private static IEnumerable<ParityRequest> Others(CoinStatsMockOperation operation)
    {
        foreach (var status in operation.Operation.DocumentedStatuses)
        {
            foreach (var name in operation.ExampleNames(status))
            {
                yield return Request(operation, ("Prefer", string.Create(CultureInfo.InvariantCulture, $"code={status}, example={name}")));
            }
        }

        yield return Request(operation);
        yield return Request(operation, ("X-API-KEY", "any"));
    }

    /// <summary>A request that stubs answer too: they cannot check whether it is complete.</summary>
    public static bool IsForStubs(ParityRequest request, string answer) =>
        request.Headers is not [("X-API-KEY", "any")] || !answer.StartsWith("400", StringComparison.Ordinal);

    private static ParityRequest Request(CoinStatsMockOperation operation, params (string Name, string Value)[] headers)
    {
        var path = string.Join('/', operation.Operation.PathTemplate.Split('/').Select(s => s.StartsWith('{') ? "bitcoin" : s));
        return new ParityRequest(operation.Operation.Method, path, null, headers, IsStatusOnly: false);
    }
}
