namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>What a value is made of, as far as styles tell it apart.</summary>
internal enum WireShape
{
    /// <summary>One text.</summary>
    Value,

    /// <summary>Elements.</summary>
    List,

    /// <summary>Members with names.</summary>
    Object,
}
