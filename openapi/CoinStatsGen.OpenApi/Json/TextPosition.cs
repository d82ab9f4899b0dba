using System.Globalization;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>A place in a text.</summary>
/// <param name="Offset">UTF-16 code units from the start, zero-based.</param>
/// <param name="Line">Line, one-based.</param>
/// <param name="Column">Column in UTF-16 code units, one-based.</param>
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Line, Column);
}
