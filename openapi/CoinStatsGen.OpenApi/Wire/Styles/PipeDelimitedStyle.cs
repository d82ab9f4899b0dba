namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary><c>pipeDelimited</c>: <c>ids=a%7Cb</c>, <c>color=R%7C100%7CG%7C200</c>.</summary>
internal sealed class PipeDelimitedStyle : PairStyle
{
    /// <summary>The style.</summary>
    public static readonly PipeDelimitedStyle Instance = new();

    /// <inheritdoc/>
    public override char Separator => '|';
}
