namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary><c>spaceDelimited</c>: <c>ids=a%20b</c>, <c>color=R%20100%20G%20200</c>.</summary>
internal sealed class SpaceDelimitedStyle : PairStyle
{
    /// <summary>The one instance: a style holds no state.</summary>
    public static readonly SpaceDelimitedStyle Instance = new();

    /// <inheritdoc/>
    public override char Separator => ' ';
}
