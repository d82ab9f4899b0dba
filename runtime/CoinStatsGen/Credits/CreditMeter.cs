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
        for (var i = 0; i < multipliers.Length; i++)
        {
            if (multipliers[i].In == place && multipliers[i].Field == field)
            {
                _counts ??= new Count[multipliers.Length];
                _counts[i].Add(value, _rule.Values);
            }
        }
    }

    /// <summary>Adds a JSON object: one value, and what one of its members asks for where that is all.</summary>
    public void AddItem(CreditPlace place, string field, ReadOnlyMemory<byte> json) => Add(place, field, WidestOf(json, _rule.Values));

    private static string WidestOf(ReadOnlyMemory<byte> json, CreditValues values)
    {
        using var item = JsonDocument.Parse(json);
        var widest = "";
        if (item.RootElement.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in item.RootElement.EnumerateObject())
            {
                var text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : "";
                if (values.IsUnpriced(text))
                {
                    return text;
                }

                widest = values.IsAll(text) ? text : widest;
            }
        }

        return widest;
    }

    /// <summary>The values of one field.</summary>
    internal struct Count
    {
        public int Single;
        public int All;
        public int Unpriced;

        public readonly bool IsPresent => Single + All + Unpriced > 0;

        /// <summary>Adds a value, or a comma-separated list of them. An empty text is sent, so it counts.</summary>
        public void Add(ReadOnlySpan<char> text, CreditValues values)
        {
            while (true)
            {
                var comma = text.IndexOf(',');
                AddOne((comma < 0 ? text : text[..comma]).Trim(), values);
                if (comma < 0)
                {
                    return;
                }

                text = text[(comma + 1)..];
            }
        }

        private void AddOne(ReadOnlySpan<char> value, CreditValues values)
        {
            if (values.IsAll(value))
            {
                All++;
            }
            else if (values.IsUnpriced(value))
            {
                Unpriced++;
            }
            else
            {
                Single++;
            }
        }
    }
}
