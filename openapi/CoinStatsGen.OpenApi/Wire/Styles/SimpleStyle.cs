namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary><c>simple</c>: <c>a,b</c>, <c>R,100,G,200</c>, exploded <c>R=100,G=200</c>. In paths and headers.</summary>
internal sealed class SimpleStyle : TextStyle
{
    /// <summary>The one instance: a style holds no state.</summary>
    public static readonly SimpleStyle Instance = new();

    /// <summary>Parts elements.</summary>
    public const char Separator = ',';

    /// <inheritdoc/>
    public override string Write(string name, WireParts value, bool explode, Func<string, string> escape) =>
        Join(value, ",", explode, escape);

    /// <inheritdoc/>
    public override WireParts? Read(string name, string text, WireShape shape, bool explode, Func<string, string> unescape) =>
        Split(text, Separator, shape, explode, unescape);
}
