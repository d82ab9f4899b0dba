using System.Globalization;
using System.Text;

namespace CoinStats.StubEngine.Templates;

/// <summary>Writes dates by a pattern of Java's <c>SimpleDateFormat</c>, as WireMock's helpers do.</summary>
internal static class JavaDateFormat
{
    /// <summary>Writes a date. Letters without a meaning are written as they are.</summary>
    public static string Write(DateTimeOffset at, string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var i = 0;
        while (i < pattern.Length)
        {
            if (pattern[i] == '\'')
            {
                i = WriteQuoted(text, pattern, i + 1);
                continue;
            }

            var end = i + 1;
            while (end < pattern.Length && pattern[end] == pattern[i])
            {
                end++;
            }

            text.Append(Field(at, pattern[i], end - i) ?? pattern[i..end]);
            i = end;
        }

        return text.ToString();
    }

    // Two quotes are one, within a text and outside.
    private static int WriteQuoted(StringBuilder text, string pattern, int at)
    {
        if (at < pattern.Length && pattern[at] == '\'')
        {
            text.Append('\'');
            return at + 1;
        }

        for (; at < pattern.Length; at++)
        {
            if (pattern[at] != '\'')
            {
                text.Append(pattern[at]);
            }
            else if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
            {
                text.Append(pattern[at++]);
            }
            else
            {
                return at + 1;
            }
        }

        return at;
    }

    private static string? Field(DateTimeOffset at, char letter, int count) =>
        letter switch
        {
            'y' => count == 2 ? Own(at, "yy") : Number(at.Year, count),
            'M' => count > 2 ? Own(at, count == 3 ? "MMM" : "MMMM") : Number(at.Month, count),
            'd' => Number(at.Day, count),
            'H' => Number(at.Hour, count),
            'h' => Number(((at.Hour + 11) % 12) + 1, count),
            'm' => Number(at.Minute, count),
            's' => Number(at.Second, count),
            'S' => Number(at.Millisecond, count),
            'D' => Number(at.DayOfYear, count),
            'E' => Own(at, count > 3 ? "dddd" : "ddd"),
            'u' => Number(at.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)at.DayOfWeek, count),
            'a' => Own(at, "tt"),
            'Z' => Zone(at.Offset, "hhmm"),
            'X' when at.Offset == TimeSpan.Zero => "Z",
            'X' => Zone(
                at.Offset,
                count switch
                {
                    1 => "hh",
                    2 => "hhmm",
                    _ => "hh\\:mm",
                }
            ),
            'z' => at.Offset == TimeSpan.Zero ? "UTC" : "GMT" + Zone(at.Offset, "hh\\:mm"),
            _ => null,
        };

    private static string Number(int value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static string Own(DateTimeOffset at, string format) => at.ToString(format, CultureInfo.InvariantCulture);

    private static string Zone(TimeSpan offset, string format) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(format, CultureInfo.InvariantCulture);
}
