using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>How a caller proves who they are.</summary>
/// <param name="Name">Key under <c>components.securitySchemes</c>.</param>
/// <param name="Type"><c>apiKey</c>, <c>http</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</param>
/// <param name="In">Place of an API key: <c>header</c>, <c>query</c> or <c>cookie</c>; otherwise null.</param>
/// <param name="ParameterName">Name of the header, query parameter or cookie of an API key; otherwise null.</param>
/// <param name="Scheme">HTTP scheme such as <c>bearer</c>; otherwise null.</param>
/// <param name="Description">Text, if any.</param>
/// <param name="Position">Where the scheme stands in the document.</param>
public sealed record ApiSecurityScheme(
    string Name,
    string Type,
    string? In,
    string? ParameterName,
    string? Scheme,
    string? Description,
    TextPosition Position
);
