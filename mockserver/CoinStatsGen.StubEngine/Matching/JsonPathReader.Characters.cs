using System.Globalization;

namespace CoinStats.StubEngine.Matching;

/// <summary>Characters, and what is said of those that do not fit.</summary>
internal sealed partial class JsonPathReader
{
    private bool TryTakeOperator(string word)
    {
        SkipSpace();
        if (!char.IsAsciiLetter(word[0]))
        {
            return TryTake(word);
        }

        return (_at + word.Length >= text.Length || !char.IsAsciiLetterOrDigit(text[_at + word.Length])) && TryTake(word);
    }

    private bool TryTake(string word)
    {
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private void Expect(char character)
    {
        if (Peek() != character)
        {
            throw Problem($"lacks '{character}'");
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (Peek() == ' ')
        {
            _at++;
        }
    }

    private char Peek(int ahead = 0) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private FormatException Problem(string what) => new(string.Create(CultureInfo.InvariantCulture, $"The JSON path '{text}' {what} at character {_at + 1}."));
}
