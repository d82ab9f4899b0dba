namespace CoinStatsGen.OpenApi.Json;

/// <summary>Kind of a JSON value.</summary>
public enum JsonKind : byte
{
    /// <summary>There is no value.</summary>
    None,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list.</summary>
    Array,

    /// <summary>Names and values.</summary>
    Object,
}
