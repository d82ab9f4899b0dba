using System.Text;
using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>
/// Patterns of JSON Schema, which are ECMAScript's, for .NET: <c>\d</c> and <c>\w</c> are ASCII, <c>$</c> is the end and not the line
/// before it, long names of categories are the short ones. One that .NET cannot read checks nothing.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>Compiles; null where nothing can be checked.</summary>
    public static Regex? Compile(string pattern) => BoundedRegex.TryCompile(Translate(pattern));

    /// <summary>Whether a text matches; a match that takes too long counts as none.</summary>
    public static bool IsMatch(Regex pattern, string text) => pattern.Fits(text);

    private static string Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                i++;
                i += AppendEscape(text, pattern, i, isInClass);
                continue;
            }

            // A bracket within brackets is a character in ECMAScript, and takes away from the class in .NET.
            text.Append(
                c == '$' && !isInClass ? @"\z"
                : c == '[' && isInClass ? @"\["
                : c.ToString()
            );
            isInClass = isInClass ? c != ']' : c == '[';
        }

        return text.ToString();
    }

    // Stands behind the backslash; gives how many characters more it took.
    private static int AppendEscape(StringBuilder text, string pattern, int at, bool isInClass)
    {
        switch (pattern[at])
        {
            case 'd':
                text.Append(isInClass ? "0-9" : "[0-9]");
                return 0;
            case 'w':
                text.Append(isInClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]");
                return 0;
            case 'D' when !isInClass:
                text.Append("[^0-9]");
                return 0;
            case 'W' when !isInClass:
                text.Append("[^a-zA-Z0-9_]");
                return 0;
            case 'p' or 'P' when CategoryAt(pattern, at) is { } category:
                text.Append('\\').Append(pattern[at]).Append('{').Append(ShortOf(category)).Append('}');
                return category.Length + 2;
            case '/' or '-' when !isInClass:
                text.Append(pattern[at]);
                return 0;
            default:
                text.Append('\\').Append(pattern[at]);
                return 0;
        }
    }

    private static string? CategoryAt(string pattern, int at)
    {
        var close = pattern.IndexOf('}', at);
        return close > at + 1 && pattern[at + 1] == '{' ? pattern.Substring(at + 2, close - at - 2) : null;
    }

    private static string ShortOf(string category) =>
        category switch
        {
            "Letter" => "L",
            "Lowercase_Letter" => "Ll",
            "Uppercase_Letter" => "Lu",
            "Number" => "N",
            "Decimal_Number" or "digit" => "Nd",
            "Punctuation" or "punct" => "P",
            "Symbol" => "S",
            "Separator" => "Z",
            "Mark" => "M",
            _ => category,
        };
}
