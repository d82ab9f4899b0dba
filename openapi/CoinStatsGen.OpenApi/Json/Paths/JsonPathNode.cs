namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>A value that a path leads to.</summary>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it stands; null where nobody asked, or where the path made it.</param>
internal readonly record struct JsonPathNode<TNode>(TNode Value, JsonPathPlace? Place);
