namespace CoinStatsGen.Generator.Plans;

/// <summary>The members of an object that its schema does not declare.</summary>
/// <param name="Name">Name of the property that holds them.</param>
/// <param name="LocalName">Name of the local that gathers them.</param>
/// <param name="Map">Their shape.</param>
internal sealed record AdditionalPlan(string Name, string LocalName, MapValue Map);
