namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary><c>form</c>: <c>ids=a,b</c>, <c>color=R,100,G,200</c>, exploded <c>ids=a&amp;ids=b</c> and <c>R=100&amp;G=200</c>.</summary>
internal sealed class FormStyle : PairStyle
{
    /// <summary>The one instance: a style holds no state.</summary>
    public static readonly FormStyle Instance = new();

    /// <inheritdoc/>
    public override char Separator => ',';
}
