using System.Globalization;
using System.Numerics;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>
/// What a number of JSON says, exactly: its digits and a power of ten. Beyond exponents that anybody writes it is taken as
/// zero or without bounds, so that no text of a few characters costs memory.
/// </summary>
internal readonly struct JsonNumber : IEquatable<JsonNumber>
{
    private const int MaxExponent = 2_000;

    private static readonly char[] ExponentLetters = ['e', 'E'];

    private readonly BigInteger _digits;
    private readonly int _exponent;

    private JsonNumber(BigInteger digits, int exponent)
    {
        _digits = digits;
        _exponent = digits.IsZero ? 0 : exponent;
    }

    /// <summary>It has no fraction, however it is written: <c>2.0</c> and <c>2e3</c> are whole.</summary>
    public bool IsWhole => _exponent >= 0 || BigInteger.Remainder(_digits, BigInteger.Pow(10, -_exponent)).IsZero;

    /// <summary>It is zero.</summary>
    public bool IsZero => _digits.IsZero;

    /// <summary>Reads a number as JSON writes it.</summary>
    public static bool TryParse(string? text, out JsonNumber number)
    {
        number = default;
        if (text is null || text.Length == 0)
        {
            return false;
        }

        var end = text.IndexOfAny(ExponentLetters);
        var written = end < 0 ? text : text.Substring(0, end);
        var point = written.IndexOf('.');
        var digits = point < 0 ? written : written.Remove(point, 1);
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var exponent = end < 0 ? 0 : Exponent(text.Substring(end + 1));
        number = exponent < -MaxExponent ? default : new(value, exponent - (point < 0 ? 0 : written.Length - point - 1));
        return true;
    }

    /// <summary>It is a whole multiple of another.</summary>
    public bool IsMultipleOf(JsonNumber step)
    {
        if (step.IsZero)
        {
            return false;
        }

        var common = Math.Min(_exponent, step._exponent);
        return BigInteger.Remainder(Scaled(common), step.Scaled(common)).IsZero;
    }

    /// <summary>Less than zero where it is less than another, zero where the two are equal.</summary>
    public int Against(JsonNumber other)
    {
        var common = Math.Min(_exponent, other._exponent);
        return Scaled(common).CompareTo(other.Scaled(common));
    }

    /// <inheritdoc/>
    public bool Equals(JsonNumber other) => Against(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((double)_digits * Math.Pow(10, _exponent)).GetHashCode();

    /// <summary>The nearest number of 32 bits.</summary>
    public int ToInt32() =>
        (int)
            BigInteger.Min(
                BigInteger.Max(_exponent < 0 ? _digits / BigInteger.Pow(10, -_exponent) : Scaled(0), int.MinValue),
                int.MaxValue
            );

    /// <summary>One text for all ways of writing a number: <c>1</c>, <c>1.0</c> and <c>10e-1</c>.</summary>
    public string ToCanonical()
    {
        var digits = _digits.ToString(CultureInfo.InvariantCulture);
        var kept = _digits.IsZero ? digits : digits.TrimEnd('0');
        var exponent = _exponent + digits.Length - kept.Length;
        return exponent == 0 ? kept : $"{kept}e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>As Java's <c>BigDecimal</c> writes it: all digits, an exponent only where there would be many zeros.</summary>
    public override string ToString()
    {
        var sign = _digits.Sign < 0 ? "-" : "";
        var digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture);
        var first = digits.Length - 1 + _exponent;
        if (_exponent <= 0 && first >= -6)
        {
            var padded = digits.PadLeft(1 - _exponent, '0');
            return sign + (_exponent == 0 ? padded : padded.Insert(padded.Length + _exponent, "."));
        }

        return $"{sign}{(digits.Length > 1 ? digits.Insert(1, ".") : digits)}E{first.ToString("+0;-0", CultureInfo.InvariantCulture)}";
    }

    private static int Exponent(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? Math.Min(exponent, MaxExponent)
        : text.Length > 0 && text[0] == '-' ? int.MinValue / 2
        : MaxExponent;

    private BigInteger Scaled(int exponent) => _exponent == exponent ? _digits : _digits * BigInteger.Pow(10, _exponent - exponent);
}
