using System.Globalization;

namespace CoinStatsGen.Generator.Identifiers;

/// <summary>Cuts a text into the words a developer sees in it. Only characters that C# allows in an identifier are kept.</summary>
internal static class WordSplitter
{
    /// <summary><c>priceChange7d~greaterThan</c> → <c>price</c>, <c>Change7d</c>, <c>greater</c>, <c>Than</c>.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                Close(text, words, ref start, i);
                words.Add(CodePointName(text, ref i));
            }
            else if (!IsPart(text[i]))
            {
                Close(text, words, ref start, i);
            }
            else if (start < 0)
            {
                start = i;
            }
            else if (StartsWord(text, i))
            {
                Close(text, words, ref start, i);
                start = i;
            }
        }

        Close(text, words, ref start, text.Length);
        return words;
    }

    private static void Close(string text, List<string> words, ref int start, int end)
    {
        if (start >= 0)
        {
            words.Add(text.Substring(start, end - start));
            start = -1;
        }
    }

    /// <summary>
    /// An upper-case letter after a lower-case one or a digit; or the last upper-case letter of a run, unless the run ends in a plural s.
    /// </summary>
    private static bool StartsWord(string text, int i)
    {
        if (!char.IsUpper(text[i]))
        {
            return false;
        }

        if (!char.IsUpper(text[i - 1]))
        {
            return true;
        }

        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        return char.IsLower(next) && !(next == 's' && (i + 2 == text.Length || !char.IsLower(text[i + 2])));
    }

    private static bool IsPart(char c) =>
        char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
            _ => false,
        };

    /// <summary>C# identifiers hold no characters beyond the basic plane: they are spelled <c>U1F600</c>.</summary>
    private static string CodePointName(string text, ref int i)
    {
        int codePoint = text[i];
        if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            codePoint = char.ConvertToUtf32(text[i], text[i + 1]);
            i++;
        }

        return "U" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
    }
}
