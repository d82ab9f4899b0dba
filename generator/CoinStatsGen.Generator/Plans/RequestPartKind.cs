namespace CoinStatsGen.Generator.Plans;

/// <summary>Where an argument goes.</summary>
internal enum RequestPartKind
{
    Path,
    Query,
    Header,
    Cookie,
}
