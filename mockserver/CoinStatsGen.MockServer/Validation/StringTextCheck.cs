using System.Globalization;
using System.Text.RegularExpressions;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validation;

/// <summary>Text: known values, length, pattern, format.</summary>
internal sealed class StringTextCheck(StringSchema schema) : TextCheck
{
    private readonly NameTable<string>? _known = schema.Enum.Count > 0 && !schema.EnumIsOpen
        ? new NameTable<string>(schema.Enum.Distinct().Select(value => KeyValuePair.Create(value, value)))
        : null;

    private readonly Regex? _pattern = SpecPattern.Compile(schema.Pattern);

    /// <inheritdoc/>
    public override string? Fault(ReadOnlySpan<char> value)
    {
        if (_known is not null && !_known.TryGet(value, out _))
        {
            return $"must be one of {string.Join(", ", schema.Enum)}, but is {FaultList.Quote(value)}";
        }

        if (schema.MinLength is null && schema.MaxLength is null && _pattern is null && schema.Format is null)
        {
            return null;
        }

        return LengthFault(value) ?? PatternFault(value) ?? FormatFault(value);
    }

    private string? LengthFault(ReadOnlySpan<char> value)
    {
        var length = value.Length;
        foreach (var character in value)
        {
            length -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        return length < schema.MinLength
            ? string.Create(CultureInfo.InvariantCulture, $"must have at least {schema.MinLength} characters, but has {length}")
            : length > schema.MaxLength
                ? string.Create(CultureInfo.InvariantCulture, $"must have at most {schema.MaxLength} characters, but has {length}")
                : null;
    }

    private string? PatternFault(ReadOnlySpan<char> value)
        => _pattern is null || SpecPattern.IsMatch(_pattern, value) ? null : $"must match {schema.Pattern}, but is {FaultList.Quote(value)}";

    private string? FormatFault(ReadOnlySpan<char> value)
    {
        var wanted = schema.Format switch
        {
            "date-time" when !IsDateTime(value) => "a date and time such as 2026-05-08T09:17:04.663Z",
            "date" when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "a date such as 2026-05-08",
            "uuid" when !Guid.TryParseExact(value, "D", out _) => "a UUID",
            "byte" when !IsBase64(value) => "base64",
            _ => null,
        };
        return wanted is null ? null : $"must be {wanted}, but is {FaultList.Quote(value)}";
    }

    // RFC 3339: the offset may not be left out, and a T (or a space) stands between date and time.
    private static bool IsDateTime(ReadOnlySpan<char> value)
        => value.Length >= 20
            && value[10] is 'T' or 't' or ' '
            && char.IsAsciiDigit(value[0])
            && (value[^1] is 'Z' or 'z' || (value.Length > 6 && value[^6] is '+' or '-'))
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsBase64(ReadOnlySpan<char> value) => System.Buffers.Text.Base64.IsValid(value);
}
