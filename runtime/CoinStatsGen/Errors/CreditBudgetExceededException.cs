using System.Globalization;

namespace CoinStats;

/// <summary>A call was not sent: its price is above what remains of the <see cref="CreditBudget"/>.</summary>
public sealed class CreditBudgetExceededException : CoinStatsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">The operation that was to be called.</param>
    /// <param name="price">What the call would cost.</param>
    /// <param name="remaining">The credits that remain.</param>
    /// <param name="cheaperAlternative">How to ask for less, where there is a way.</param>
    public CreditBudgetExceededException(CoinStatsOperation operation, CreditPrice price, long remaining, string? cheaperAlternative = null)
        : base(Describe(operation, price, remaining, cheaperAlternative), operation, innerException: null)
    {
        Price = price;
        Remaining = remaining;
        CheaperAlternative = cheaperAlternative;
        Attempts = 0;
    }

    /// <summary>What the call would cost.</summary>
    public CreditPrice Price { get; }

    /// <summary>The credits that remain in the budget.</summary>
    public long Remaining { get; }

    /// <summary>
    /// How to ask for less, for example naming networks instead of <c>all</c>; <see langword="null"/> where there is no way.
    /// </summary>
    public string? CheaperAlternative { get; }

    private static string Describe(CoinStatsOperation operation, CreditPrice price, long remaining, string? alternative)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{operation.Id}: costs {price}, and {remaining} remain in the budget: nothing was sent."
        );
        return alternative is null ? text : $"{text} Cheaper: {alternative}.";
    }
}
