namespace CoinStatsGen.Generator.Identifiers;

/// <summary>
/// Says in words how a text is spelled, where that is all that tells it from another: <c>created_at</c> from <c>createdAt</c>.
/// </summary>
internal static class Spelling
{
    /// <summary>The symbols between its words; where there are none, the case of its letters.</summary>
    public static string Of(string text)
    {
        var symbols = new List<string>();
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && !symbols.Contains(SymbolNames.NameOf(c)))
            {
                symbols.Add(SymbolNames.NameOf(c));
            }
        }

        return symbols.Count > 0 ? string.Concat(symbols) : CaseOf(text);
    }

    private static string CaseOf(string text) =>
        text.Length == 0 ? "Empty"
        : !text.Any(char.IsUpper) ? "Lower"
        : !text.Any(char.IsLower) ? "Upper"
        : char.IsUpper(text[0]) ? "Pascal"
        : "Camel";
}
