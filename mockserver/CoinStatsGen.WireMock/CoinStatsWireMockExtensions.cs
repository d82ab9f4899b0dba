using CoinStats.MockServer;
using CoinStats.WireMock.Matching;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace CoinStats.WireMock;

/// <summary>Brings CoinStats into a WireMock.Net server, and its operations into the server's own requests and responses.</summary>
public static class CoinStatsWireMockExtensions
{
    /// <summary>
    /// Adds every operation of the document to a running server, below the user's own stubs: success examples, documented statuses by
    /// <c>Prefer</c> and by test keys, checked keys and requests, 404 and 405.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="options">What is served and simulated; null for the defaults. What is about sockets, the journal and <c>/__admin</c> is
    /// WireMock.Net's.</param>
    /// <exception cref="CoinStatsMockException">An option is out of range or the document cannot be read.</exception>
    public static CoinStatsWireMock AddCoinStats(this WireMockServer server, CoinStatsMockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new CoinStatsWireMock(server, CoinStatsMockServer.CreateSocketFree(options));
    }

    /// <summary>Matches requests to an operation of the bundled document, with or without the version in the path.</summary>
    /// <param name="request">The request.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="CoinStatsMockException">The bundled document has no such operation: name the server's own by the other
    /// overload.</exception>
    public static IRequestBuilder ForOperation(this IRequestBuilder request, CoinStatsOperation operation) =>
        ForOperation(request, OperationRouter.Bundled, operation);

    /// <summary>Matches requests to an operation of the document that a server was given in its options.</summary>
    /// <param name="request">The request.</param>
    /// <param name="coinStats">What <see cref="AddCoinStats"/> returned.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="CoinStatsMockException">The document has no such operation.</exception>
    public static IRequestBuilder ForOperation(this IRequestBuilder request, CoinStatsWireMock coinStats, CoinStatsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(coinStats);
        return ForOperation(request, coinStats.Router, operation);
    }

    /// <summary>Answers with the document's answer of the operation that the request is to.</summary>
    /// <param name="response">The response.</param>
    /// <param name="coinStats">What <see cref="AddCoinStats"/> returned.</param>
    /// <param name="status">A status that the document has for the operation; WireMock.Net answers 500 and says so where it has
    /// not.</param>
    /// <param name="example">Name of an example; null for the first.</param>
    public static IResponseBuilder WithDocumented(
        this IResponseBuilder response,
        CoinStatsWireMock coinStats,
        int status,
        string? example = null
    )
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(coinStats);
        return response.WithCallback(request => coinStats.Bridge.Documented(request, coinStats.Router.Find(request), status, example));
    }

    /// <summary>Answers with the document's answer of an operation, whatever the request is to.</summary>
    /// <param name="response">The response.</param>
    /// <param name="coinStats">What <see cref="AddCoinStats"/> returned.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="status">A status that the document has for it.</param>
    /// <param name="example">Name of an example; null for the first.</param>
    /// <exception cref="CoinStatsMockException">The document has no such operation, status or example; the message says what it
    /// has.</exception>
    public static IResponseBuilder WithDocumented(
        this IResponseBuilder response,
        CoinStatsWireMock coinStats,
        CoinStatsOperation operation,
        int status,
        string? example = null
    )
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(coinStats);
        ArgumentNullException.ThrowIfNull(operation);
        coinStats.Bridge.Check(operation, status, example);
        return response.WithCallback(request => coinStats.Bridge.Documented(request, operation, status, example));
    }

    /// <summary>Gives the log entries of requests to an operation, whichever mapping answered them, the oldest first.</summary>
    /// <param name="server">The server.</param>
    /// <param name="operation">The operation of the bundled document.</param>
    public static IReadOnlyList<ILogEntry> FindLogEntries(this WireMockServer server, CoinStatsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(operation);
        return server.FindLogEntries(Request.Create().ForOperation(operation));
    }

    private static IRequestBuilder ForOperation(IRequestBuilder request, OperationRouter router, CoinStatsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(operation);
        return request.UsingMethod(router.Methods(operation)).Add(new OperationPathMatcher(router, operation));
    }
}
