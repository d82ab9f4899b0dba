namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>
/// <c>label</c> (RFC 6570, section 3.2.5): <c>.5</c>, <c>.a,b</c>, exploded <c>.a.b</c> and <c>.R=100.G=200</c>. In paths.
/// </summary>
internal sealed class LabelStyle : TextStyle
{
    /// <summary>The one instance: a style holds no state.</summary>
    public static readonly LabelStyle Instance = new();

    /// <inheritdoc/>
    public override string Write(string name, WireParts value, bool explode, Func<string, string> escape) =>
        "." + Join(value, explode ? "." : ",", explode, escape);

    /// <inheritdoc/>
    public override WireParts? Read(string name, string text, WireShape shape, bool explode, Func<string, string> unescape) =>
        text.Length == 0 || text[0] != '.' ? null : Split(text.Substring(1), explode ? '.' : ',', shape, explode, unescape);

    /// <summary>A dot is never escaped, and a number has one.</summary>
    public override char? Forbidden(WireShape shape, bool explode) => explode && shape == WireShape.List ? '.' : null;
}
