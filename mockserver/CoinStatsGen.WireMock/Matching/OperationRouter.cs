using System.Runtime.CompilerServices;
using CoinStats.MockServer;
using CoinStats.WireMock.Answering;
using WireMock;

namespace CoinStats.WireMock.Matching;

/// <summary>Finds the operation of a request, once for each request: WireMock.Net asks every mapping.</summary>
internal sealed class OperationRouter(CoinStatsMockServer engine)
{
    private static readonly Lazy<OperationRouter> OfBundled = new(() => new OperationRouter(CoinStatsMockServer.CreateSocketFree()));
    private readonly ConditionalWeakTable<IRequestMessage, StrongBox<CoinStatsOperation?>> _found = [];

    /// <summary>Over the bundled document.</summary>
    public static OperationRouter Bundled => OfBundled.Value;

    /// <summary>The operation of a request; null where the document has none.</summary>
    public CoinStatsOperation? Find(IRequestMessage request) =>
        _found
            .GetValue(request, sent => new StrongBox<CoinStatsOperation?>(
                engine.FindOperation(sent.Method, EngineBridge.Target(sent))?.Operation
            ))
            .Value;

    /// <summary>The methods that an operation answers.</summary>
    /// <exception cref="CoinStatsMockException">The document has no such operation.</exception>
    public string[] Methods(CoinStatsOperation operation) =>
        engine.Operations.Any(o => IsSame(o.Operation, operation))
            ? operation.Method == "GET"
                ? ["GET", "HEAD"]
                : [operation.Method]
            : throw new CoinStatsMockException(
                $"The document has no operation {operation.Id} ({operation.Method} {operation.PathTemplate})."
            );

    /// <summary>Two handles, such as one of the server and one of a generated client, are of one operation.</summary>
    public static bool IsSame(CoinStatsOperation? left, CoinStatsOperation right) =>
        left is not null && left.Id == right.Id && left.Method == right.Method && left.PathTemplate == right.PathTemplate;
}
