using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

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
    internal static bool TryParse<T>(ReadOnlySpan<byte> text, bool quoted, out T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (quoted && TryReadConstant(text, out value))
        {
            return true;
        }

        value = default;
        return Utf8Parser.TryParse(text, out double _, out int used)
            && used == text.Length
            && T.TryParse(text, Styles, CultureInfo.InvariantCulture, out value)
            && (!quoted || T.IsFinite(value));
    }

    private static bool TryReadConstant<T>(ReadOnlySpan<byte> text, out T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        value = text.SequenceEqual("NaN"u8) ? T.NaN
            : text.SequenceEqual("Infinity"u8) ? T.PositiveInfinity
            : text.SequenceEqual("-Infinity"u8) ? T.NegativeInfinity
            : T.Zero;
        return value != T.Zero;
    }
}
