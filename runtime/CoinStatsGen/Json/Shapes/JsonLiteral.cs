using System.Globalization;
using System.Text;
using CoinStats.Json.Numbers;

namespace CoinStats.Json;

/// <summary>Numbers that a document lists, in the one form that is compared.</summary>
internal static class JsonLiteral
{
    // Dividing by one with all digits takes the zeros from the end of a decimal.
    private const decimal One = 1.0000000000000000000000000000m;

    // What is longer decimal may round.
    private const int MaxExact = 28;

    /// <summary>The same text for the same number: <c>1.0</c> and <c>1e0</c> are <c>1</c>.</summary>
    public static string Canonical(string number)
    {
        if (number.AsSpan().IndexOfAny(".eE") < 0)
        {
            return number;
        }

        Span<byte> plain = stackalloc byte[WholeNumber.MaxLength];
        if (WholeNumber.TryWrite(Encoding.ASCII.GetBytes(number), plain, out var length))
        {
            return Encoding.ASCII.GetString(plain[..length]);
        }

        return
            number.Length <= MaxExact
            && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value != 0
            ? (value / One).ToString(CultureInfo.InvariantCulture)
            : number;
    }
}
