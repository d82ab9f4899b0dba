namespace CoinStatsGen.ApiModel.Model;

/// <summary>Any JSON value: the document gives no type.</summary>
public sealed record AnySchema : ApiSchema;
