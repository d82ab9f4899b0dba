using CoinStats.StubEngine.Exchange;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Where a request is passed on to.</summary>
/// <param name="BaseUrl">Scheme, host and optional path in front.</param>
/// <param name="PrefixToRemove">Beginning of the path that is cut, or null.</param>
/// <param name="AddedHeaders">Headers sent too.</param>
/// <param name="RemovedHeaders">Headers not passed on.</param>
internal sealed record ProxyRule(string BaseUrl, string? PrefixToRemove, HeaderField[] AddedHeaders, IReadOnlySet<string> RemovedHeaders);
