namespace CoinStats;

/// <summary>How the price of an operation follows from its arguments.</summary>
public sealed class CreditRule
{
    private readonly CreditMultiplier[] _multipliers;

    /// <summary>Creates a rule.</summary>
    /// <param name="baseCredits">Price of a call with single values, in credits.</param>
    /// <param name="multipliers">Fields that multiply the price.</param>
    /// <param name="isExact">Whether the rule is published in full.</param>
    public CreditRule(int baseCredits, CreditMultiplier[]? multipliers = null, bool isExact = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(baseCredits);
        BaseCredits = baseCredits;
        _multipliers = multipliers is null ? [] : [.. multipliers];
        IsExact = isExact;
    }

    /// <summary>The rule of an operation whose price is not known: 0 credits, not exact.</summary>
    public static CreditRule Unknown { get; } = new(0, isExact: false);

    /// <summary>Price of a call with single values, in credits.</summary>
    public int BaseCredits { get; }

    /// <summary>Fields that multiply the price.</summary>
    public IReadOnlyList<CreditMultiplier> Multipliers => _multipliers;

    /// <summary>Values that are priced otherwise than as one value.</summary>
    public CreditValues Values { get; init; } = CreditValues.Default;

    /// <summary>Whether the rule is published in full.</summary>
    public bool IsExact { get; }

    internal ReadOnlySpan<CreditMultiplier> MultiplierSpan => _multipliers;
}
