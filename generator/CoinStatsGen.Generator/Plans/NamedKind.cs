namespace CoinStatsGen.Generator.Plans;

/// <summary>The kinds of types that are generated for values.</summary>
internal enum NamedKind
{
    /// <summary>An object with declared members.</summary>
    Record,

    /// <summary>An array whose positions have meanings.</summary>
    Tuple,

    /// <summary>A text with known values.</summary>
    Enum,

    /// <summary>A whole number with known values.</summary>
    WholeEnum,

    /// <summary>One of several shapes.</summary>
    Union,
}
