namespace CoinStats;

/// <summary>Values of multiplied fields that are priced otherwise than as one value. Whatever the case of their letters.</summary>
public sealed class CreditValues
{
    private readonly string[] _all;
    private readonly string[] _unpriced;

    /// <summary>Creates the list.</summary>
    /// <param name="all">Texts that ask for all there is, at <see cref="CreditMultiplier.AllCredits"/>.</param>
    /// <param name="unpriced">Texts that do so too, at a price that is not published.</param>
    /// <param name="allFactor">Price of such a text in base prices, where a multiplier gives none; <see langword="null"/>: it is one value
    /// there.</param>
    /// <param name="separator">What ends the text where more follows in the same value, for example <c>:</c> in
    /// <c>ethereum:0x…</c>.</param>
    public CreditValues(string[] all, string[]? unpriced = null, int? allFactor = null, string? separator = null)
    {
        ArgumentNullException.ThrowIfNull(all);
        _all = [.. all];
        _unpriced = unpriced is null ? [] : [.. unpriced];
        AllFactor = allFactor;
        Separator = separator;
    }

    /// <summary>The text <c>all</c>, as documents mean it that say nothing else.</summary>
    public static CreditValues Default { get; } = new(["all"]);

    /// <summary>Texts that ask for all there is.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Texts that do so too, at a price that is not published.</summary>
    public IReadOnlyList<string> Unpriced => _unpriced;

    /// <summary>
    /// Price of such a text in base prices, where a multiplier gives none; <see langword="null"/>: it is one value there.
    /// </summary>
    public int? AllFactor { get; }

    /// <summary>What ends the text where more follows in the same value; <see langword="null"/>: nothing follows.</summary>
    public string? Separator { get; }

    /// <summary>Whether a value asks for all there is, at a known price.</summary>
    internal bool IsAll(ReadOnlySpan<char> value) => Has(_all, value);

    /// <summary>Whether a value asks for all there is, at a price that is not published.</summary>
    internal bool IsUnpriced(ReadOnlySpan<char> value) => Has(_unpriced, value);

    private bool Has(string[] texts, ReadOnlySpan<char> value)
    {
        var end = string.IsNullOrEmpty(Separator) ? -1 : value.IndexOf(Separator, StringComparison.Ordinal);
        var text = end < 0 ? value : value[..end];
        foreach (var known in texts)
        {
            if (text.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
