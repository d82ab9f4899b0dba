namespace CoinStats.MockServer.Answering;

/// <summary>What a path and a method lead to.</summary>
/// <param name="Operation">The operation, or null.</param>
/// <param name="Allow">Where the path exists but not with this method: the methods it has; otherwise null.</param>
internal readonly record struct RouteMatch(CompiledOperation? Operation, string? Allow);
