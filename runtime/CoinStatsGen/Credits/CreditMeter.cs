using System.Text.Json;

namespace CoinStats;

/// <summary>Counts, argument by argument, what multiplies the price of a call.</summary>
internal struct CreditMeter(CreditRule rule)
{
    private readonly CreditRule _rule = rule;
    private Count[]? _counts;

    public readonly CreditPrice Price => CreditPricing.Of(_rule, _counts);

    /// <summary>How to ask for less, or null where there is no way.</summary>
    public readonly string? CheaperAlternative => CreditPricing.CheaperAlternative(_rule, _counts);

    public void Add(CreditPlace place, string field, string value)
    {
        var multipliers = _rule.MultiplierSpan;
        for (int i = 0; i < multipliers.Length; i++)
        {
            if (multipliers[i].In == place && multipliers[i].Field == field)
            {
                _counts ??= new Count[multipliers.Length];
                _counts[i].Add(value);
            }
        }
    }

    /// <summary>What a JSON object asks for: <c>all</c> or <c>forceall</c> where one of its members says so, else one unnamed value.</summary>
    public static string NetworkOf(ReadOnlyMemory<byte> json)
    {
        using var item = JsonDocument.Parse(json);
        string network = "";
        if (item.RootElement.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in item.RootElement.EnumerateObject())
            {
                string? text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
                if (string.Equals(text, WalletRef.ForceAll, StringComparison.OrdinalIgnoreCase))
                {
                    return WalletRef.ForceAll;
                }

                network = string.Equals(text, WalletRef.All, StringComparison.OrdinalIgnoreCase) ? WalletRef.All : network;
            }
        }

        return network;
    }

    /// <summary>The values of one field.</summary>
    internal struct Count
    {
        public int Single;
        public int All;
        public int ForceAll;

        public readonly bool IsPresent => Single + All + ForceAll > 0;

        /// <summary>Adds a value, or a comma-separated list of them. An empty text is sent, so it counts.</summary>
        public void Add(ReadOnlySpan<char> text)
        {
            while (true)
            {
                int comma = text.IndexOf(',');
                AddOne((comma < 0 ? text : text[..comma]).Trim());
                if (comma < 0)
                {
                    return;
                }

                text = text[(comma + 1)..];
            }
        }

        private void AddOne(ReadOnlySpan<char> value)
        {
            int colon = value.IndexOf(':');
            var network = colon < 0 ? value : value[..colon];
            if (network.Equals(WalletRef.All, StringComparison.OrdinalIgnoreCase))
            {
                All++;
            }
            else if (network.Equals(WalletRef.ForceAll, StringComparison.OrdinalIgnoreCase))
            {
                ForceAll++;
            }
            else
            {
                Single++;
            }
        }
    }
}
