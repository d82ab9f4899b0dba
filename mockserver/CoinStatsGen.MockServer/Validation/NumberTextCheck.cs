using System.Globalization;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validation;

/// <summary>Numbers: JSON's way of writing them, whole or not, bounds, known values.</summary>
internal sealed class NumberTextCheck(NumberSchema schema) : TextCheck
{
    private readonly double _least = Bound(schema.Minimum, double.NegativeInfinity);
    private readonly double _most = Bound(schema.Maximum, double.PositiveInfinity);

    /// <inheritdoc/>
    public override string? Fault(ReadOnlySpan<char> value)
    {
        if (!IsNumber(value) || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return $"must be {(schema.IsInteger ? "a whole number" : "a number")}, but is {FaultList.Quote(value)}";
        }

        return Fault(number, value);
    }

    /// <summary>The same for a number that is known to be one.</summary>
    public string? Fault(double number, ReadOnlySpan<char> text)
    {
        if (schema.IsInteger && !double.IsInteger(number))
        {
            return $"must be a whole number, but is {FaultList.Quote(text)}";
        }

        if (schema is { IsInteger: true, Format: "int32" } && number is < int.MinValue or > int.MaxValue)
        {
            return $"must fit in 32 bits, but is {FaultList.Quote(text)}";
        }

        if (number < _least || (schema.ExclusiveMinimum && number <= _least))
        {
            return $"must be {(schema.ExclusiveMinimum ? "more than" : "at least")} {schema.Minimum}, but is {FaultList.Quote(text)}";
        }

        if (number > _most || (schema.ExclusiveMaximum && number >= _most))
        {
            return $"must be {(schema.ExclusiveMaximum ? "less than" : "at most")} {schema.Maximum}, but is {FaultList.Quote(text)}";
        }

        return schema.Enum.Count > 0 && !schema.Enum.Any(known => Bound(known, double.NaN).Equals(number))
            ? $"must be one of {string.Join(", ", schema.Enum)}, but is {FaultList.Quote(text)}"
            : null;
    }

    // JSON's grammar, which is stricter than .NET's: no plus, no leading zero, no bare point.
    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        var digits = value.Length > 0 && value[0] == '-' ? value[1..] : value;
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || digits.Length > 400)
        {
            return false;
        }

        var point = digits.IndexOf('.');
        return (digits.Length == 1 || digits[0] != '0' || !char.IsAsciiDigit(digits[1]))
            && (point < 0 || char.IsAsciiDigit(digits[point + 1]));
    }

    private static double Bound(string? json, double otherwise)
        => double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : otherwise;
}
