using System.Globalization;

namespace CoinStats.Json;

/// <summary>Numbers that a document lists, in the one form that is compared.</summary>
internal static class JsonLiteral
{
    // Dividing by one with all digits takes the zeros from the end of a decimal.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The same text for the same number: <c>1.0</c> and <c>1e0</c> are <c>1</c>.</summary>
    public static string Canonical(string number) =>
        number.AsSpan().IndexOfAny(".eE") >= 0 && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? (value / One).ToString(CultureInfo.InvariantCulture)
            : number;
}
