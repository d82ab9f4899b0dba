using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

internal sealed partial class DocumentDiff
{
    /// <summary>Our extensions: price, required groups, paging, sync, lifetime in the cache, empty forms.</summary>
    private void CompareRules(ApiOperation before, ApiOperation after, string place)
    {
        CompareCredits(before.Credits, after.Credits, place);
        CompareRequiredAny(before, after, place);
        var name = _newNames.Operation(after);
        CompareRule(
            before.Pagination,
            after.Pagination,
            place,
            (DiffRules.PaginationAdded, DiffRules.PaginationRemoved, DiffRules.PaginationChanged),
            $"x-pagination: the method that lists all pages of {name}"
        );
        CompareRule(
            before.Sync,
            after.Sync,
            place,
            (DiffRules.SyncAdded, DiffRules.SyncRemoved, DiffRules.SyncChanged),
            $"x-sync: the method that waits for the sync before {name}"
        );
        CompareCreditUsage(before.CreditUsage, after.CreditUsage, place);
        CompareCacheLifetime(before.CacheSeconds, after.CacheSeconds, place);
        CompareEmptyForms(before, after, place);
        CompareSimulation(before, after, place);
    }

    private void CompareSimulation(ApiOperation before, ApiOperation after, string place)
    {
        if (before.StartsSync != after.StartsSync)
        {
            _findings.Add(
                DiffRules.SimulationChanged,
                place,
                $"It starts {(after.StartsSync is { } start ? "the sync of " + start.Operation : "no sync any more")} (x-starts-sync).",
                "The client is the same."
            );
        }

        var rows = before.Parameters.ToDictionary(p => (p.In, p.Name), p => p.NamesRows);
        foreach (var parameter in after.Parameters.Where(p => rows.TryGetValue((p.In, p.Name), out var names) && names != p.NamesRows))
        {
            _findings.Add(
                DiffRules.SimulationChanged,
                place,
                $"The values of {parameter.Name} name {(parameter.NamesRows is null ? "no rows any more" : "other rows")} (x-names-rows).",
                "The client is the same."
            );
        }
    }

    private void CompareEmptyForms(ApiOperation before, ApiOperation after, string place)
    {
        foreach (var form in after.EmptyForms.Except(before.EmptyForms))
        {
            _findings.Add(
                DiffRules.EmptyFormAdded,
                place,
                $"{form} means that nothing is there.",
                "It is read as an empty result; clients built before may throw CoinStatsJsonException at it."
            );
        }

        foreach (var form in before.EmptyForms.Except(after.EmptyForms))
        {
            _findings.Add(
                DiffRules.EmptyFormRemoved,
                place,
                $"{form} does not mean any more that nothing is there.",
                "It is read as any other answer, and may throw CoinStatsJsonException."
            );
        }
    }

    private void CompareRule<T>(T? before, T? after, string place, (DiffRule Added, DiffRule Removed, DiffRule Changed) rules, string what)
        where T : class
    {
        switch (before, after)
        {
            case (null, not null):
                _findings.Add(rules.Added, place, "The rule is new.", $"{what} is new.");
                break;
            case (not null, null):
                _findings.Add(rules.Removed, place, "The rule is gone.", $"{what} is removed: calls do not compile.");
                break;
            case (not null, not null) when !before.Equals(after):
                _findings.Add(rules.Changed, place, "The rule changed.", $"{what} works by the new rule.");
                break;
        }
    }

    private void CompareCacheLifetime(int? before, int? after, string place)
    {
        switch (before, after)
        {
            case (null, not null):
                _findings.Add(
                    DiffRules.CacheLifetimeAdded,
                    place,
                    $"x-cache-seconds is {Figure.Of(after.Value)}.",
                    "With the response cache on, equal calls within that time are answered from it."
                );
                break;
            case (not null, null):
                _findings.Add(
                    DiffRules.CacheLifetimeRemoved,
                    place,
                    $"x-cache-seconds, {Figure.Of(before.Value)}, is gone.",
                    "With the response cache on, every call is sent and paid for."
                );
                break;
            case (not null, not null) when before != after:
                _findings.Add(
                    DiffRules.CacheLifetimeChanged,
                    place,
                    $"x-cache-seconds is {Figure.Of(after.Value)}, was {Figure.Of(before.Value)}.",
                    after > before
                        ? "With the response cache on, answers may be older."
                        : "With the response cache on, more calls are sent and paid for."
                );
                break;
        }
    }

    private void CompareCredits(CreditRule? before, CreditRule? after, string place)
    {
        switch (before, after)
        {
            case (null, not null):
                _findings.Add(
                    DiffRules.CreditsAdded,
                    place,
                    $"A call costs {Figure.Of(after.Base)} credits.",
                    "Estimates and budgets count it."
                );
                break;
            case (not null, null):
                _findings.Add(
                    DiffRules.CreditsRemoved,
                    place,
                    $"The price, {Figure.Of(before.Base)} credits, is not known any more.",
                    "Estimates are not exact."
                );
                break;
            case (not null, not null):
                if (before.Base != after.Base)
                {
                    _findings.Add(
                        after.Base > before.Base ? DiffRules.CreditsRaised : DiffRules.CreditsLowered,
                        place,
                        $"A call costs {Figure.Of(after.Base)} credits, was {Figure.Of(before.Base)}.",
                        after.Base > before.Base ? "A budget refuses calls earlier." : "A budget lasts longer."
                    );
                }

                if (!before.Multipliers.Equals(after.Multipliers) || before.IsExact != after.IsExact || before.Values != after.Values)
                {
                    _findings.Add(
                        DiffRules.CreditMultipliersChanged,
                        place,
                        $"The price is multiplied by {Describe(after)}, was by {Describe(before)}.",
                        "Estimates and budgets count otherwise."
                    );
                }

                break;
        }
    }

    private void CompareRequiredAny(ApiOperation before, ApiOperation after, string place)
    {
        var old = before.RequiredAny.Select(group => string.Join(" + ", group.Order(StringComparer.Ordinal))).ToHashSet();
        var @new = after.RequiredAny.Select(group => string.Join(" + ", group.Order(StringComparer.Ordinal))).ToHashSet();
        if (old.SetEquals(@new))
        {
            return;
        }

        var message = $"Needed: {Alternatives(@new)}, was: {Alternatives(old)}.";
        if (old.Count == 0)
        {
            _findings.Add(DiffRules.RequiredAnyAdded, place, message, "Calls without a complete group throw, or are answered 400.");
        }
        else if (@new.Count == 0)
        {
            _findings.Add(DiffRules.RequiredAnyRemoved, place, message, "Calls are not checked any more.");
        }
        else if (old.IsSubsetOf(@new))
        {
            _findings.Add(DiffRules.RequiredAnyLoosened, place, message, "Calls with the further group pass.");
        }
        else
        {
            _findings.Add(DiffRules.RequiredAnyTightened, place, message, "Calls with the old group alone throw, or are answered 400.");
        }
    }

    private static string Alternatives(HashSet<string> groups) =>
        groups.Count == 0 ? "nothing" : string.Join(" or ", groups.Order(StringComparer.Ordinal));

    private static string Describe(CreditRule rule) =>
        (
            rule.Multipliers.Count == 0
                ? "nothing"
                : string.Join(
                    ", ",
                    rule.Multipliers.Select(multiplier =>
                        $"{multiplier.In} "
                        + $"{multiplier.Field}{(multiplier.AllCredits is { } all ? $" (all {Figure.Of(all)})" : "")}{(multiplier.OmittedIsAll ? " (omitted is all)" : "")}"
                    )
                )
        )
        + (rule.IsExact ? "" : " and by what is not known")
        + (
            rule.Values == CreditValues.Default
                ? ""
                : $"; all "
                    + $"there "
                    + $"is: "
                    + $"{string.Join(", ", rule.Values.All.Concat(rule.Values.Unpriced))}{(rule.Values.AllFactor is { } factor ? $", {Figure.Of(factor)} times where no price is named" : "")}"
        );
}
