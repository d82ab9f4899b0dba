using System.Globalization;
using System.Text;
using CoinStatsGen.Generator.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator.Identifiers;

/// <summary>Makes C# identifiers of any text. Pure and free of culture; says nothing of collisions, see <see cref="NameScope"/>.</summary>
internal static class Identifier
{
    /// <summary>Keeps a name that is already a legal type name; every other text becomes Pascal case.</summary>
    public static string TypeName(string text) => IsPlain(text) && text[0] is >= 'A' and <= 'Z' ? text : Pascal(text);

    /// <summary><c>get-wallet-balance</c>, <c>NFTs</c>, <c>24h</c> → <c>GetWalletBalance</c>, <c>Nfts</c>, <c>_24h</c>.</summary>
    public static string Pascal(string text)
    {
        if (IsCamelCase(text))
        {
            return text[0] is >= 'a' and <= 'z' ? (char)(text[0] - 32) + text.Substring(1) : text;
        }

        var name = new StringBuilder();
        foreach (var word in WordsOf(text))
        {
            AppendCapitalised(name, word);
        }

        return StartLegally(name, text);
    }

    /// <summary>As <see cref="Pascal"/>, with the first word in lower case: for parameters and locals. May be a keyword.</summary>
    public static string Camel(string text)
    {
        if (IsCamelCase(text))
        {
            return text[0] is >= 'A' and <= 'Z' ? (char)(text[0] + 32) + text.Substring(1) : text;
        }

        var name = new StringBuilder();
        foreach (var word in WordsOf(text))
        {
            if (name.Length == 0)
            {
                name.Append(IsAcronym(word) ? word.ToLowerInvariant() : char.ToLowerInvariant(word[0]) + word.Substring(1));
            }
            else
            {
                AppendCapitalised(name, word);
            }
        }

        return StartLegally(name, text);
    }

    /// <summary>Puts <c>@</c> before a reserved word.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || identifier is "await" or "field" or "yield"
            ? "@" + identifier
            : identifier;

    /// <summary>A dotted name of legal identifiers, none of which is a keyword.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (var part in text.Split('.'))
        {
            if (!SyntaxFacts.IsValidIdentifier(part) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// ASCII letters and digits, a letter first, no two upper-case letters side by side: the words and their case stand already. Most names
    /// of a document are like that.
    /// </summary>
    private static bool IsCamelCase(string text)
    {
        var afterUpper = false;
        foreach (var c in text)
        {
            var isUpper = c is >= 'A' and <= 'Z';
            if (isUpper ? afterUpper : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }

            afterUpper = isUpper;
        }

        return text.Length > 0 && text[0] > '9';
    }

    /// <summary>A leading sign is a word, so that <c>-created</c> is never <c>created</c>.</summary>
    private static List<string> WordsOf(string text)
    {
        var words = WordSplitter.Split(text);
        if (words.Count > 0 && text[0] is '-' or '+')
        {
            words.Insert(0, SymbolNames.NameOf(text[0]));
        }

        return words;
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static void AppendCapitalised(StringBuilder name, string word)
    {
        name.Append(char.ToUpperInvariant(word[0]));
        name.Append(IsAcronym(word) ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
    }

    private static bool IsAcronym(string word)
    {
        var letters = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
            {
                letters++;
            }
            else if (char.IsDigit(word[i]) || char.IsLower(word[i]) && !(word[i] == 's' && i == word.Length - 1))
            {
                return false;
            }
        }

        return letters > 1;
    }

    private static string StartLegally(StringBuilder name, string text)
    {
        if (name.Length == 0 || IsDigitLike(name[0]))
        {
            var symbols = SymbolNames.Spell(text, leadingOnly: name.Length > 0);
            name.Insert(
                0,
                symbols.Length > 0 ? symbols
                    : name.Length == 0 ? "Empty"
                    : "_"
            );
        }

        return name.ToString();
    }

    private static bool IsDigitLike(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
