using System.Globalization;
using System.Text;

namespace CoinStatsGen.OpenApi.Text;

/// <summary>
/// Text of others (a document, a server, a caller) where people and machines read ours: a console, a log, a message of a compiler.
/// Such text stays in its line and commands nobody: neither a terminal, nor the build services that take commands out of what is logged.
/// </summary>
internal static class PlainText
{
    // What Azure Pipelines obeys anywhere in a line, and GitHub Actions at its start.
    private static readonly string[] Anywhere = ["##vso[", "##["];
    private const string AtTheStart = "::";

    /// <summary>
    /// The text as one line: characters that break lines, steer terminals, change the direction of writing or show as nothing become
    /// blanks, and commands of build services are broken by one.
    /// </summary>
    public static string OneLine(string text)
    {
        var first = FirstUnseen(text);
        var plain = first < 0 ? text : Replaced(text, first);
        foreach (var command in Anywhere)
        {
            for (var at = Find(plain, command, 0); at >= 0; at = Find(plain, command, at + command.Length))
            {
                plain = plain.Insert(at + 1, " ");
            }
        }

        return plain.TrimStart().StartsWith(AtTheStart, StringComparison.Ordinal) ? plain.TrimStart().Insert(1, " ") : plain;
    }

    /// <summary>The character has no shape of its own, or belongs to no character at all.</summary>
    /// <param name="text">The text it stands in: one half of a pair needs the other.</param>
    /// <param name="at">Where it stands.</param>
    public static bool IsUnseen(string text, int at)
    {
        var character = text[at];
        if (character is >= ' ' and < '\u007f')
        {
            return false;
        }

        return CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format =>
                true,
            UnicodeCategory.Surrogate => char.IsHighSurrogate(character)
                ? at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])
                : at == 0 || !char.IsHighSurrogate(text[at - 1]),
            _ => false,
        };
    }

    private static int FirstUnseen(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnseen(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Replaced(string text, int first)
    {
        var plain = new StringBuilder(text);
        for (var i = first; i < text.Length; i++)
        {
            if (IsUnseen(text, i))
            {
                plain[i] = ' ';
            }
        }

        return plain.ToString();
    }

    private static int Find(string text, string command, int from) => text.IndexOf(command, from, StringComparison.OrdinalIgnoreCase);
}
