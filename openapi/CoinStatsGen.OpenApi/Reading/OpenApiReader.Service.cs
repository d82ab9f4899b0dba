using System.Collections.Generic;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Reading;

/// <content>The <c>x-</c> extensions of the document as a whole; an ill-formed one is told and left out.</content>
public sealed partial class OpenApiReader
{
    private EquatableArray<ErrorRule> ReadErrorRules()
    {
        var rules = new List<ErrorRule>();
        foreach (var item in GetItems(_root, "x-error-rules"))
        {
            if (CheckObject(item, "A rule of \"x-error-rules\"") && ReadErrorRule(item) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.ToEquatableArray();
    }

    private ErrorRule? ReadErrorRule(JsonValue item)
    {
        if (!item.TryGet("status", out var text) || !text.TryGetInt32(out var status) || status is < 400 or > 599)
        {
            Report(SpecProblemKind.InvalidValue, "A rule of \"x-error-rules\" needs \"status\", a number from 400 to 599.", item);
            return null;
        }

        var means = GetText(item, "means");
        if (ErrorKinds.OfWord(means) is null)
        {
            Report(SpecProblemKind.InvalidValue, $"A rule of \"x-error-rules\" needs \"means\", one of: {ErrorKinds.AllWords}.", item);
            return null;
        }

        var member = GetText(item, "member");
        var contains = GetText(item, "contains");
        if (string.IsNullOrEmpty(member) != string.IsNullOrEmpty(contains))
        {
            Report(SpecProblemKind.InvalidValue, "A rule of \"x-error-rules\" has \"member\" and \"contains\" together, or neither.", item);
            return null;
        }

        bool? retry = item.TryGet("retry", out var flag) ? AsFlag(flag, "retry") : null;
        return new ErrorRule(status, means!, string.IsNullOrEmpty(member) ? null : member, string.IsNullOrEmpty(contains) ? null : contains, retry);
    }

    private CreditValues ReadCreditValues()
    {
        if (GetObject(_root, "x-credit-values") is not { } value)
        {
            return CreditValues.Default;
        }

        var all = value.TryGet("all", out var texts) ? AsTexts(texts, "all") : [];
        if (all.Count == 0 || all.Exists(string.IsNullOrEmpty))
        {
            Report(SpecProblemKind.InvalidValue, "\"x-credit-values\" needs \"all\", the texts that ask for all there is.", value);
            return CreditValues.Default;
        }

        int? factor = value.TryGet("allFactor", out var number) ? AsWhole(number, "allFactor") : null;
        var unpriced = value.TryGet("unpriced", out var others) ? AsTexts(others, "unpriced") : [];
        return new CreditValues(all.ToEquatableArray(), unpriced.ToEquatableArray(), factor, GetText(value, "separator") is { Length: > 0 } separator ? separator : null);
    }
}
