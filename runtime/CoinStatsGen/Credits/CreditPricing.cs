namespace CoinStats;

/// <summary>Computes a price from a rule and the values counted. Where the facts leave a reading open, the dearer one holds.</summary>
internal static class CreditPricing
{
    /// <summary>Multiplier of the value <c>all</c> where the rule gives no price for it.</summary>
    private const int AllMultiplier = 10;

    public static CreditPrice Of(CreditRule rule, CreditMeter.Count[]? counts)
    {
        var multipliers = rule.MultiplierSpan;
        bool isExact = rule.IsExact;
        double sum = 0;
        double product = rule.BaseCredits;
        int present = 0;
        for (int i = 0; i < multipliers.Length; i++)
        {
            var count = counts is null ? default : counts[i];
            if (!count.IsPresent)
            {
                if (!multipliers[i].OmittedIsAll)
                {
                    continue;
                }

                count.All = 1;
            }

            double price = PriceOf(rule.BaseCredits, multipliers[i], count);
            sum += price;
            product = rule.BaseCredits == 0 ? sum : product * price / rule.BaseCredits;
            present++;
            isExact &= count.ForceAll == 0;
        }

        // One multiplied field: both readings agree. Several: "can be applied multiple times" may mean added or multiplied.
        double credits = present == 0 ? rule.BaseCredits : Math.Max(sum, product);
        return new CreditPrice((int)Math.Min(Math.Round(credits), int.MaxValue), isExact && present <= 1);
    }

    private static double PriceOf(int baseCredits, CreditMultiplier multiplier, CreditMeter.Count count)
    {
        double all = multiplier.AllCredits ?? (double)baseCredits * AllMultiplier;
        int alls = count.All + count.ForceAll;
        return multiplier.PerValue
            ? ((double)baseCredits * count.Single) + (all * alls)
            : alls > 0 ? all : baseCredits;
    }
}
