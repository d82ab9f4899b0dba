namespace CoinStatsGen.Generator.Plans;

/// <summary>What the client says of a group.</summary>
internal sealed record GroupReference(string Name, string InterfaceName, string ClassName, DocText Doc);
