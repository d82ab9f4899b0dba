using System.Globalization;
using System.Text;

namespace CoinStatsGen.Generator.Identifiers;

/// <summary>Spells symbols where nothing else tells a name, such as <c>+1</c> and <c>-1</c>.</summary>
internal static class SymbolNames
{
    /// <summary>The names of the symbols of a text, or of those before its first letter or digit.</summary>
    public static string Spell(string text, bool leadingOnly)
    {
        var name = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) && leadingOnly)
            {
                break;
            }

            name.Append(c == '_' ? "_" : NameOf(c));
        }

        return name.ToString();
    }

    /// <summary>The name of a symbol, with a capital first.</summary>
    public static string NameOf(char c) =>
        c switch
        {
            '+' => "Plus",
            '-' => "Minus",
            '*' => "Star",
            '/' => "Slash",
            '\\' => "Backslash",
            '@' => "At",
            '$' => "Dollar",
            '%' => "Percent",
            '&' => "And",
            '|' => "Or",
            '=' => "Equal",
            '<' => "LessThan",
            '>' => "GreaterThan",
            '!' => "Not",
            '?' => "Question",
            '.' => "Dot",
            ',' => "Comma",
            ':' => "Colon",
            ';' => "Semicolon",
            '~' => "Tilde",
            '#' => "Hash",
            '^' => "Caret",
            '_' => "Underscore",
            ' ' => "Space",
            '\'' or '"' or '`' => "Quote",
            '(' or ')' or '[' or ']' or '{' or '}' => "Bracket",
            _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        };
}
