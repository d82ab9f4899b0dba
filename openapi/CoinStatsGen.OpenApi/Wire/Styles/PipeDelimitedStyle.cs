namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary><c>pipeDelimited</c>: <c>ids=a%7Cb</c>, <c>color=R%7C100%7CG%7C200</c>.</summary>
internal sealed class PipeDelimitedStyle : PairStyle
{
    /// <summary>The one instance: a style holds no state.</summary>
    public static readonly PipeDelimitedStyle Instance = new();

    /// <inheritdoc/>
    public override char Separator => '|';
}
