using System.Globalization;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Extensions that tell how the service is asked: its rate, what its syncs are about, which rows a list names.</summary>
internal sealed class UsageReader(ReadingContext context)
{
    public RateLimitRule? ReadRateLimit()
    {
        if (context.GetObject(context.Root, "x-rate-limit") is not { } value)
        {
            return null;
        }

        if (
            value.TryGet("requestsPerSecond", out var rate)
            && rate.GetNumberText() is { } text
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= RateLimitBounds.RequestsPerSecond
        )
        {
            return new RateLimitRule(text, context.GetText(value, "domain") is { Length: > 0 } domain ? domain : null);
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            $"\"x-rate-limit\" needs \"requestsPerSecond\", a number above 0 and at most "
                + $"{RateLimitBounds.RequestsPerSecond.ToString(CultureInfo.InvariantCulture)}.",
            value
        );
        return null;
    }

    public EquatableArray<SyncSubject> ReadSyncSubjects()
    {
        var subjects = new List<SyncSubject>();
        foreach (var item in context.GetItems(context.Root, "x-sync-subjects"))
        {
            if (context.CheckObject(item, "A subject of \"x-sync-subjects\"") && ReadSyncSubject(item) is { } subject)
            {
                subjects.Add(subject);
            }
        }

        return subjects.ToEquatableArray();
    }

    private SyncSubject? ReadSyncSubject(JsonValue item)
    {
        if (context.GetText(item, "name") is not { Length: > 0 } name)
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "A subject of \"x-sync-subjects\" needs \"name\", the parameter that holds the id.",
                item
            );
            return null;
        }

        var scope = item.TryGet("scope", out var places) ? context.AsTexts(places, "scope") : [];
        return new SyncSubject(
            name,
            scope.ToEquatableArray(),
            context.GetText(item, "list"),
            context.GetText(item, "separator"),
            context.GetText(item, "all"),
            context.GetFlag(item, "omittedIsAll")
        );
    }

    public SyncStart? ReadSyncStart(JsonValue operation)
    {
        if (context.GetObject(operation, "x-starts-sync") is not { } value)
        {
            return null;
        }

        if (context.GetText(value, "start") is { Length: > 0 } start && context.GetText(value, "member") is { Length: > 0 } member)
        {
            return new SyncStart(start, member);
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            "\"x-starts-sync\" needs \"start\", an operation id, and \"member\", the member of the answer with the id of what is synced.",
            value
        );
        return null;
    }

    public RowNames? ReadRowNames(JsonValue parameter)
    {
        if (context.GetObject(parameter, "x-names-rows") is not { } value)
        {
            return null;
        }

        var members = new List<EquatableArray<string>>();
        foreach (var item in context.GetItems(value, "members"))
        {
            members.Add(context.AsTexts(item, "members").ToEquatableArray());
        }

        var separator = context.GetText(value, "separator");
        if (members.Count == 0 || members.Count > 1 != !string.IsNullOrEmpty(separator))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "\"x-names-rows\" needs \"members\", the members of a row for each part of a value, and \"separator\" where there "
                    + "are several parts.",
                value
            );
            return null;
        }

        var any = value.TryGet("any", out var texts) ? context.AsTexts(texts, "any") : [];
        return new RowNames(members.ToEquatableArray(), members.Count == 1 ? null : separator, any.ToEquatableArray());
    }
}
