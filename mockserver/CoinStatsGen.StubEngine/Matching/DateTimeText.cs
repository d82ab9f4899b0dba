using System.Globalization;
using System.Text;

namespace CoinStats.StubEngine.Matching;

/// <summary>Dates as mappings and requests write them.</summary>
internal static class DateTimeText
{
    /// <summary>Reads a date: ISO 8601, RFC 1123, or by a Java pattern, <c>unix</c> or <c>epoch</c>. Null where it is none.</summary>
    public static DateTimeOffset? Parse(string text, string? format)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        text = text.Trim();
        if (format is "unix" or "epoch")
        {
            return
                long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number is > -62135596800 and < 253402300799000
                ? format == "unix" && number < 253402300799
                    ? DateTimeOffset.FromUnixTimeSeconds(number)
                    : DateTimeOffset.FromUnixTimeMilliseconds(number)
                : null;
        }

        if (format is not null)
        {
            return DateTimeOffset.TryParseExact(text, FromJava(format), CultureInfo.InvariantCulture, Styles, out var exact) ? exact : null;
        }

        return
            text.Length >= 4
            && (char.IsAsciiDigit(text[0]) || char.IsAsciiLetter(text[0]))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out var parsed)
            ? parsed
            : null;
    }

    /// <summary>Cuts a moment down, such as <c>first hour of day</c>.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset at, string? how) =>
        how?.ToLowerInvariant().Replace('_', ' ') switch
        {
            "first second of minute" => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute)),
            "first minute of hour" => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerHour)),
            "first hour of day" => new DateTimeOffset(at.Date, at.Offset),
            "first day of month" => new DateTimeOffset(at.Year, at.Month, 1, 0, 0, 0, at.Offset),
            "first day of next month" => new DateTimeOffset(at.Year, at.Month, 1, 0, 0, 0, at.Offset).AddMonths(1),
            "last day of month" => new DateTimeOffset(at.Year, at.Month, 1, 0, 0, 0, at.Offset).AddMonths(1).AddDays(-1),
            "first day of year" => new DateTimeOffset(at.Year, 1, 1, 0, 0, 0, at.Offset),
            "first day of next year" => new DateTimeOffset(at.Year, 1, 1, 0, 0, 0, at.Offset).AddYears(1),
            "last day of year" => new DateTimeOffset(at.Year, 12, 31, 0, 0, 0, at.Offset),
            _ => at,
        };

    /// <summary>Moves a moment.</summary>
    public static DateTimeOffset Add(DateTimeOffset at, int amount, string? unit) =>
        (unit ?? "").ToLowerInvariant().TrimEnd('s') switch
        {
            "second" => at.AddSeconds(amount),
            "minute" => at.AddMinutes(amount),
            "hour" => at.AddHours(amount),
            "day" => at.AddDays(amount),
            "month" => at.AddMonths(amount),
            "year" => at.AddYears(amount),
            _ => at,
        };

    /// <summary>A Java date pattern in .NET's letters, to read by.</summary>
    private static string FromJava(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 8);
        var inText = false;
        foreach (var letter in pattern)
        {
            inText ^= letter == '\'';
            result.Append(
                inText
                    ? letter
                    : letter switch
                    {
                        'S' => 'f',
                        'X' or 'x' or 'Z' => 'K',
                        'u' => 'y',
                        'a' => 't',
                        'E' => 'd',
                        _ => letter,
                    }
            );
        }

        return result
            .ToString()
            .Replace("KKK", "zzz", StringComparison.Ordinal)
            .Replace("KK", "zz", StringComparison.Ordinal)
            .Replace("dEE", "ddd", StringComparison.Ordinal);
    }
}
