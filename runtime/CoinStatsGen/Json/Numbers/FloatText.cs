using System.Buffers.Text;
using System.Globalization;

namespace CoinStats.Json.Numbers;

/// <summary>Numbers that only the framework's long arithmetic rounds rightly, and the words a quoted number may be.</summary>
internal static class FloatText
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Parses a number. What a quoted one may look like is what System.Text.Json allows.</summary>
    /// <remarks>
    /// Utf8Parser decides what is a number, but does not compute it: with more than 17 digits before trailing zeros it rounds a text
    /// halfway between two doubles to the odd one.
    /// </remarks>
    internal static bool TryParse(ReadOnlySpan<byte> text, bool quoted, out double value)
    {
        if (quoted && TryReadConstant(text, out value))
        {
            return true;
        }

        value = default;
        return Utf8Parser.TryParse(text, out double _, out var used)
            && used == text.Length
            && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value)
            && (!quoted || double.IsFinite(value));
    }

    private static bool TryReadConstant(ReadOnlySpan<byte> text, out double value)
    {
        value =
            text.SequenceEqual("NaN"u8) ? double.NaN
            : text.SequenceEqual("Infinity"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
            : 0;
        return value != 0;
    }
}
