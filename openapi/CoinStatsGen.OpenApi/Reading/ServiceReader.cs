using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>
/// What a document says of the service as a whole: its servers, and our extensions; an ill-formed one is told and left out.
/// </summary>
internal sealed class ServiceReader(ReadingContext context)
{
    public EquatableArray<ErrorRule> ReadErrorRules()
    {
        var rules = new List<ErrorRule>();
        foreach (var item in context.GetItems(context.Root, "x-error-rules"))
        {
            if (context.CheckObject(item, "A rule of \"x-error-rules\"") && ReadErrorRule(item) is { } rule)
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
            context.Report(
                DocumentProblemKind.InvalidValue,
                "A rule of \"x-error-rules\" needs \"status\", a number from 400 to 599.",
                item
            );
            return null;
        }

        var means = context.GetText(item, "means");
        if (ErrorKinds.OfWord(means) is null)
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                $"A rule of \"x-error-rules\" needs \"means\", one of: {ErrorKinds.AllWords}.",
                item
            );
            return null;
        }

        var member = context.GetText(item, "member");
        var contains = context.GetText(item, "contains");
        if (string.IsNullOrEmpty(member) != string.IsNullOrEmpty(contains))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "A rule of \"x-error-rules\" has \"member\" and \"contains\" together, or neither.",
                item
            );
            return null;
        }

        bool? retry = item.TryGet("retry", out var flag) ? context.AsFlag(flag, "retry") : null;
        return new ErrorRule(
            status,
            means!,
            string.IsNullOrEmpty(member) ? null : member,
            string.IsNullOrEmpty(contains) ? null : contains,
            retry
        );
    }

    public CreditValues ReadCreditValues()
    {
        if (context.GetObject(context.Root, "x-credit-values") is not { } value)
        {
            return CreditValues.Default;
        }

        var all = value.TryGet("all", out var texts) ? context.AsTexts(texts, "all") : [];
        if (all.Count == 0 || all.Exists(string.IsNullOrEmpty))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "\"x-credit-values\" needs \"all\", the texts that ask for all there is.",
                value
            );
            return CreditValues.Default;
        }

        var factor = value.TryGet("allFactor", out var number) ? context.AsWhole(number, "allFactor") : null;
        var unpriced = value.TryGet("unpriced", out var others) ? context.AsTexts(others, "unpriced") : [];
        return new CreditValues(
            all.ToEquatableArray(),
            unpriced.ToEquatableArray(),
            factor,
            context.GetText(value, "separator") is { Length: > 0 } separator ? separator : null
        );
    }

    /// <summary>Addresses of servers, variables replaced by their defaults.</summary>
    public EquatableArray<string> ReadServers(JsonValue owner)
    {
        var servers = new List<string>();
        foreach (var item in context.GetItems(owner, "servers"))
        {
            if (!context.CheckObject(item, "A server"))
            {
                continue;
            }

            context.CheckKeywords(item, DocumentKeywords.Server);
            if (context.GetText(item, "url") is not { } url)
            {
                context.Report(DocumentProblemKind.InvalidValue, "A server needs a \"url\".", item);
                continue;
            }

            foreach (var variable in context.GetMembers(item, "variables"))
            {
                if (context.CheckObject(variable.Value, "A server variable") && context.GetText(variable.Value, "default") is { } value)
                {
                    context.CheckKeywords(variable.Value, DocumentKeywords.ServerVariable);
                    url = url.Replace("{" + variable.Name + "}", value);
                }
            }

            servers.Add(url);
        }

        return servers.ToEquatableArray();
    }
}
