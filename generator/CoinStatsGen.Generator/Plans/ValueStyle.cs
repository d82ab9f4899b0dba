namespace CoinStatsGen.Generator.Plans;

/// <summary>
/// How an argument is written that is more than a text or a list of texts; the names are those of the runtime's <c>ValueFormat</c>.
/// </summary>
internal enum ValueStyle
{
    Joined,
    Exploded,
    Space,
    Pipe,
    Deep,
    Label,
    LabelExploded,
    Matrix,
    MatrixExploded,

    /// <summary>JSON text: the document describes the parameter by a media type. Not a format of the runtime.</summary>
    Json,
}
