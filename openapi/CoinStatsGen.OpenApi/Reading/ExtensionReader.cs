using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>The <c>x-</c> extensions of operations and members that are known here; an ill-formed one is told and left out.</summary>
internal sealed class ExtensionReader(ReadingContext context)
{
    private static readonly string[] SyncTexts = ["start", "status", "field", "ready"];

    public CreditRule? ReadCredits(JsonValue operation)
    {
        if (context.GetObject(operation, "x-credits") is not { } value)
        {
            return null;
        }

        if (!value.TryGet("base", out var price) || !price.TryGetInt32(out var credits) || credits < 0)
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "\"x-credits\" needs \"base\", the price in whole credits, at least 0.",
                price.Exists ? price : value
            );
            return null;
        }

        var multipliers = new List<CreditMultiplier>();
        foreach (var item in context.GetItems(value, "multipliers"))
        {
            if (ReadMultiplier(item) is { } multiplier)
            {
                multipliers.Add(multiplier);
            }
        }

        return new CreditRule(credits, multipliers.ToEquatableArray(), !context.GetFlag(value, "multipliersUnknown"))
        {
            Values = context.CreditValues,
        };
    }

    private CreditMultiplier? ReadMultiplier(JsonValue item)
    {
        var place = context.GetText(item, "in");
        var field = context.GetText(item, "field");
        if (place is not ("query" or "path" or "header" or "body") || string.IsNullOrEmpty(field))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "A multiplier of \"x-credits\" needs \"in\" (query, path, header or body) and \"field\".",
                item
            );
            return null;
        }

        var all = item.TryGet("allCredits", out var text) && text.Kind != JsonKind.Null ? context.AsWhole(text, "allCredits") : null;
        return new CreditMultiplier(place, field!, context.GetFlag(item, "perValue"), all, context.GetFlag(item, "omittedIsAll"));
    }

    public CreditUsageRule? ReadCreditUsage(JsonValue operation)
    {
        if (context.GetObject(operation, "x-credit-usage") is not { } value)
        {
            return null;
        }

        if (
            context.GetText(value, "total") is { Length: > 0 } total
            && context.GetText(value, "used") is { Length: > 0 } used
            && context.GetText(value, "remaining") is { Length: > 0 } remaining
        )
        {
            return new CreditUsageRule(total, used, remaining, context.GetText(value, "plan"));
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            "\"x-credit-usage\" needs \"total\", \"used\" and \"remaining\", the names of three members of the answer.",
            value
        );
        return null;
    }

    public EquatableArray<EquatableArray<string>> ReadRequiredAny(JsonValue operation)
    {
        var groups = new List<EquatableArray<string>>();
        foreach (var item in context.GetItems(operation, "x-required-any"))
        {
            var names = context.AsTexts(item, "x-required-any");
            if (names.Count > 0)
            {
                groups.Add(names.ToEquatableArray());
            }
        }

        return groups.ToEquatableArray();
    }

    /// <summary>The optional parameters that stand in the signature, each once; null where the document does not say.</summary>
    public EquatableArray<string>? ReadArguments(JsonValue operation, IReadOnlyList<ApiParameter> parameters)
    {
        if (!operation.TryGet("x-arguments", out var value))
        {
            return null;
        }

        var names = new List<string>();
        foreach (var name in context.AsTexts(value, "x-arguments"))
        {
            if (!parameters.Any(parameter => parameter.Name == name))
            {
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    $"\"x-arguments\" names {JsonStrings.Quote(name)}, which is no parameter of the operation.",
                    value
                );
            }
            else if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return value.Kind == JsonKind.Array ? names.ToEquatableArray() : null;
    }

    public PaginationRule? ReadPagination(JsonValue operation)
    {
        if (context.GetObject(operation, "x-pagination") is not { } value)
        {
            return null;
        }

        if (context.GetText(value, "page") is not { Length: > 0 } page || context.GetText(value, "limit") is not { Length: > 0 } limit)
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "\"x-pagination\" needs \"page\" and \"limit\", the names of the two parameters.",
                value
            );
            return null;
        }

        var size = value.TryGet("defaultLimit", out var text) && text.Kind != JsonKind.Null ? context.AsWhole(text, "defaultLimit") : null;
        return new PaginationRule(
            page,
            limit,
            size,
            context.GetText(value, "items") ?? "",
            context.GetText(value, "meta"),
            context.GetText(value, "hasNext")
        )
        {
            HasPrevious = context.GetText(value, "hasPrevious"),
            PageNumber = context.GetText(value, "pageNumber"),
            PageSize = context.GetText(value, "pageSize"),
            ItemCount = context.GetText(value, "itemCount"),
            PageCount = context.GetText(value, "pageCount"),
        };
    }

    public SyncRule? ReadSync(JsonValue operation)
    {
        if (context.GetObject(operation, "x-sync") is not { } value)
        {
            return null;
        }

        var texts = SyncTexts.Select(name => context.GetText(value, name)).ToArray();
        if (texts.Any(string.IsNullOrEmpty) || !value.TryGet("notReady", out var status) || !status.TryGetInt32(out var notReady))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "\"x-sync\" needs \"start\", \"status\", \"field\", \"ready\" and the status number \"notReady\".",
                value
            );
            return null;
        }

        return new SyncRule(texts[0]!, texts[1]!, texts[2]!, texts[3]!, notReady);
    }

    /// <summary>How long an answer may serve again; only of methods that read.</summary>
    public int? ReadCacheSeconds(JsonValue operation, string method)
    {
        if (!operation.TryGet("x-cache-seconds", out var value))
        {
            return null;
        }

        if (method == "get" && value.TryGetInt32(out var seconds) && seconds > 0)
        {
            return seconds;
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            "\"x-cache-seconds\" is a whole number of seconds above 0, and stands on GET operations only.",
            value
        );
        return null;
    }

    /// <summary>Answers that mean that nothing is there, each once.</summary>
    public EquatableArray<string> ReadEmptyForms(JsonValue operation)
    {
        var forms = new List<string>();
        foreach (var item in context.GetItems(operation, "x-empty-forms"))
        {
            var form = item.ToCompactJson();
            if (!forms.Contains(form))
            {
                forms.Add(form);
            }
        }

        return forms.ToEquatableArray();
    }

    /// <summary>
    /// Other names of a member, each once. A name that is the member's own, or that a sibling has, would give one value two meanings:
    /// it is told and left out.
    /// </summary>
    public EquatableArray<string> ReadAlsoNamed(JsonMember property, JsonMemberList siblings)
    {
        if (!context.HasAlsoNamed || !property.Value.TryGet("x-also-named", out var value))
        {
            return default;
        }

        var names = new List<string>();
        foreach (var name in context.AsTexts(value, "x-also-named"))
        {
            if (name.Length == 0 || siblings.Any(sibling => sibling.Name == name))
            {
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    $"{JsonStrings.Quote(name)} cannot be a further name of {JsonStrings.Quote(property.Name)}: \"x-also-named\" "
                        + $"lists names that no member beside it has.",
                    value
                );
            }
            else if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.ToEquatableArray();
    }

    public Provenance? ReadProvenance(JsonValue operation)
    {
        if (context.GetObject(operation, "x-provenance") is not { } value)
        {
            return null;
        }

        if (context.GetText(value, "source") is not { Length: > 0 } source)
        {
            context.Report(DocumentProblemKind.InvalidValue, "\"x-provenance\" needs \"source\".", value);
            return null;
        }

        return new Provenance(source, context.GetFlag(value, "complete"), context.GetText(value, "note"));
    }
}
