using System.Globalization;

namespace CoinStats;

/// <summary>Computes a price from a rule and the values counted. Where the facts leave a reading open, the dearer one holds.</summary>
internal static class CreditPricing
{
    public static CreditPrice Of(CreditRule rule, CreditMeter.Count[]? counts)
    {
        var multipliers = rule.MultiplierSpan;
        var isExact = rule.IsExact;
        double sum = 0;
        double product = rule.BaseCredits;
        var present = 0;
        for (var i = 0; i < multipliers.Length; i++)
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

            var price = PriceOf(rule, multipliers[i], count);
            sum += price;
            product = rule.BaseCredits == 0 ? sum : product * price / rule.BaseCredits;
            present++;
            isExact &= count.Unpriced == 0;
        }

        // One multiplied field: both readings agree. Several: "can be applied multiple times" may mean added or multiplied.
        var credits = present == 0 ? rule.BaseCredits : Math.Max(sum, product);
        return new CreditPrice((int)Math.Min(Math.Round(credits), int.MaxValue), isExact && present <= 1);
    }

    /// <summary>How to ask for less: naming values instead of all, or fewer of them.</summary>
    public static string? CheaperAlternative(CreditRule rule, CreditMeter.Count[]? counts)
    {
        var multipliers = rule.MultiplierSpan;
        for (var i = 0; i < multipliers.Length; i++)
        {
            var multiplier = multipliers[i];
            var count = counts is null ? default : counts[i];
            if (count.All + count.Unpriced > 0 || (!count.IsPresent && multiplier.OmittedIsAll))
            {
                var instead = count.IsPresent ? $"instead of '{rule.Values.All[0]}'" : "instead of leaving it out";
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"name the values of '{multiplier.Field}' {instead}, {rule.BaseCredits} credits each in place of "
                        + $"{AllPrice(rule, multiplier)}"
                );
            }
        }

        for (var i = 0; i < multipliers.Length; i++)
        {
            if (counts is not null && counts[i].Single > 1 && multipliers[i].PerValue)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"send fewer than the {counts[i].Single} values of '{multipliers[i].Field}', each costs {rule.BaseCredits} credits"
                );
            }
        }

        return null;
    }

    private static double AllPrice(CreditRule rule, CreditMultiplier multiplier) =>
        multiplier.AllCredits ?? ((double)rule.BaseCredits * (rule.Values.AllFactor ?? 1));

    private static double PriceOf(CreditRule rule, CreditMultiplier multiplier, CreditMeter.Count count)
    {
        var all = AllPrice(rule, multiplier);
        var alls = count.All + count.Unpriced;
        return multiplier.PerValue ? ((double)rule.BaseCredits * count.Single) + (all * alls)
            : alls > 0 ? all
            : rule.BaseCredits;
    }
}
