namespace CoinStatsGen.SpecTool.Documents;

/// <summary>What an object of an OpenAPI document is.</summary>
internal enum NodeKind
{
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Header,
    MediaType,
    Encoding,
    Schema,
    Example,
    Link,
    Callback,
    SecurityScheme,
}
