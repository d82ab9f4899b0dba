namespace CoinStatsGen.Generator.Plans;

/// <summary>How the elements of a list are written; the names are those of the runtime's <c>ListFormat</c>.</summary>
internal enum ListStyle
{
    Comma,
    Multi,
    Space,
    Pipe,
}
