namespace CoinStatsGen.OpenApi.Model;

/// <summary>One value of a discriminator.</summary>
/// <param name="Value">Text of the member.</param>
/// <param name="SchemaName">Component schema it stands for.</param>
public sealed record ApiDiscriminatorValue(string Value, string SchemaName);
