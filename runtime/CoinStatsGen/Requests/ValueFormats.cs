using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.Http;

/// <summary>What the formats of generated code are as styles of OpenAPI.</summary>
internal static class ValueFormats
{
    public static bool IsExploded(this ValueFormat format) =>
        format is ValueFormat.Exploded or ValueFormat.LabelExploded or ValueFormat.MatrixExploded;

    public static TextStyle AsText(this ValueFormat format) =>
        format switch
        {
            ValueFormat.Label or ValueFormat.LabelExploded => LabelStyle.Instance,
            ValueFormat.Matrix or ValueFormat.MatrixExploded => MatrixStyle.Instance,
            _ => SimpleStyle.Instance,
        };

    public static PairStyle AsPairs(this ValueFormat format) =>
        format switch
        {
            ValueFormat.Space => SpaceDelimitedStyle.Instance,
            ValueFormat.Pipe => PipeDelimitedStyle.Instance,
            ValueFormat.Deep => DeepObjectStyle.Instance,
            _ => FormStyle.Instance,
        };

    /// <summary>All parts stand behind one name, parted by the separator.</summary>
    public static bool IsJoined(this ValueFormat format, WireParts value) =>
        format is not (ValueFormat.Deep or ValueFormat.Exploded) && value.Shape != WireShape.Value;

    /// <summary>What parts the elements; no character where each has a name.</summary>
    public static char Separator(this ListFormat format) =>
        format switch
        {
            ListFormat.Comma => FormStyle.Instance.Separator,
            ListFormat.Space => SpaceDelimitedStyle.Instance.Separator,
            ListFormat.Pipe => PipeDelimitedStyle.Instance.Separator,
            _ => '\0',
        };
}
