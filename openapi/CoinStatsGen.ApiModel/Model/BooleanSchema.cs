namespace CoinStatsGen.ApiModel.Model;

/// <summary>True or false.</summary>
public sealed record BooleanSchema : ApiSchema;
