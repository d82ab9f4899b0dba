namespace CoinStatsGen.Generator.Discovering;

/// <summary>What a schema becomes in C#.</summary>
internal enum SchemaShape
{
    /// <summary>Any JSON.</summary>
    Any,

    /// <summary>A record with properties.</summary>
    Record,

    /// <summary>A dictionary.</summary>
    Map,

    /// <summary>An object nothing is known of.</summary>
    FreeObject,

    /// <summary>A list.</summary>
    List,

    /// <summary>A list whose positions have meanings.</summary>
    Tuple,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Text with known values.</summary>
    Enum,

    /// <summary>A whole number with known values.</summary>
    WholeEnum,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>One of several.</summary>
    Union,
}
