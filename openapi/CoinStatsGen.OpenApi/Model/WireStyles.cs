using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>What each style of the document is on the wire.</summary>
internal static class WireStyles
{
    /// <summary>The style as one text, for paths and headers; a style that is none there is the plain one.</summary>
    public static TextStyle AsText(this ParameterStyle style) =>
        style switch
        {
            ParameterStyle.Label => LabelStyle.Instance,
            ParameterStyle.Matrix => MatrixStyle.Instance,
            _ => SimpleStyle.Instance,
        };

    /// <summary>The style as names with texts, for queries, forms and cookies; a style that is none there is the plain one.</summary>
    public static PairStyle AsPairs(this ParameterStyle style) =>
        style switch
        {
            ParameterStyle.SpaceDelimited => SpaceDelimitedStyle.Instance,
            ParameterStyle.PipeDelimited => PipeDelimitedStyle.Instance,
            ParameterStyle.DeepObject => DeepObjectStyle.Instance,
            _ => FormStyle.Instance,
        };
}
