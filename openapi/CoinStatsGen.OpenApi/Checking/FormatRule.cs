using System.Globalization;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>format</c>, as far as it is known here; every other format holds.</summary>
internal sealed class FormatRule(string format) : SchemaRule
{
    private static readonly string[] Known = ["date-time", "date", "uuid", "byte", "int32"];

    /// <summary>There is something to check.</summary>
    public static bool IsKnown(string format) => Array.IndexOf(Known, format) >= 0;

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (!run.Options.ChecksFormats)
        {
            return true;
        }

        if (format == "int32")
        {
            return value.Kind != JsonKind.Number
                || IsInt32(value.GetNumberText())
                || run.Fail(SchemaFault.Bounds, $"must fit in 32 bits, but is {JsonWords.Quote(value)}", "a number of 32 bits", value);
        }

        return value.GetText() is not { } text
            || Fault(format, text) is not { } wanted
            || run.Fail(SchemaFault.Bounds, $"must be {wanted}, but is {JsonWords.Quote(text)}", wanted, value);
    }

    /// <summary>What a text must be and is not; null where it is.</summary>
    public static string? Fault(string format, string text) =>
        format switch
        {
            "date-time" when !IsDateTime(text) => "a date and time such as 2026-05-08T09:17:04.663Z",
            "date" when !DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                "a date such as 2026-05-08",
            "uuid" when !Guid.TryParseExact(text, "D", out _) => "a UUID",
            "byte" when !IsBase64(text) => "base64",
            _ => null,
        };

    private static bool IsInt32(string? text) =>
        JsonNumber.TryParse(text, out var number) && (!number.IsWhole || (number.Against(MaxInt32) <= 0 && number.Against(MinInt32) >= 0));

    private static readonly JsonNumber MaxInt32 = JsonNumber.TryParse("2147483647", out var largest) ? largest : default;

    private static readonly JsonNumber MinInt32 = JsonNumber.TryParse("-2147483648", out var smallest) ? smallest : default;

    // RFC 3339: the offset may not be left out, and a T (or a space) stands between date and time.
    private static bool IsDateTime(string text) =>
        text.Length >= 20
        && text[10] is 'T' or 't' or ' '
        && text[0] is >= '0' and <= '9'
        && (text[text.Length - 1] is 'Z' or 'z' || text[text.Length - 6] is '+' or '-')
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // White space between is passed over, as decoders do.
    private static bool IsBase64(string text)
    {
        var (digits, padding) = (0, 0);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                continue;
            }

            var isDigit = c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';
            if (isDigit ? padding > 0 : c != '=')
            {
                return false;
            }

            digits += isDigit ? 1 : 0;
            padding += isDigit ? 0 : 1;
        }

        return padding <= 2 && (digits + padding) % 4 == 0;
    }
}
