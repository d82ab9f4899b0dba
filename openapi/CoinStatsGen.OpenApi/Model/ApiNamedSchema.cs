namespace CoinStatsGen.OpenApi.Model;

/// <summary>An entry of <c>components.schemas</c>.</summary>
/// <param name="Name">Key as written.</param>
/// <param name="Schema">Its shape.</param>
public sealed record ApiNamedSchema(string Name, ApiSchema Schema);
