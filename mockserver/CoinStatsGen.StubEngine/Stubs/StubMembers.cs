namespace CoinStats.StubEngine.Stubs;

/// <summary>The members that WireMock 3.13.2 knows. Anything else is refused.</summary>
internal static class StubMembers
{
    /// <summary>Members of a mapping.</summary>
    public static readonly string[] Mapping =
    [
        "id",
        "uuid",
        "name",
        "priority",
        "persistent",
        "metadata",
        "scenarioName",
        "requiredScenarioState",
        "newScenarioState",
        "request",
        "newRequest",
        "response",
        "postServeActions",
        "serveEventListeners",
        "insertionIndex",
        "$schema",
    ];

    /// <summary>Members of a request pattern.</summary>
    public static readonly string[] Request =
    [
        "method",
        "url",
        "urlPattern",
        "urlPath",
        "urlPathPattern",
        "urlPathTemplate",
        "pathParameters",
        "queryParameters",
        "formParameters",
        "headers",
        "cookies",
        "basicAuth",
        "basicAuthCredentials",
        "bodyPatterns",
        "multipartPatterns",
        "host",
        "port",
        "scheme",
        "clientIp",
        "customMatcher",
    ];

    /// <summary>Members of a response.</summary>
    public static readonly string[] Response =
    [
        "status",
        "statusMessage",
        "headers",
        "body",
        "jsonBody",
        "base64Body",
        "bodyFileName",
        "fixedDelayMilliseconds",
        "delayDistribution",
        "chunkedDribbleDelay",
        "fault",
        "proxyBaseUrl",
        "proxyUrlPrefixToRemove",
        "additionalProxyRequestHeaders",
        "removeProxyRequestHeaders",
        "transformers",
        "transformerParameters",
        "fromConfiguredStub",
    ];
}
