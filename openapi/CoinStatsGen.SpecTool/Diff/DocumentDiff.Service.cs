using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

internal sealed partial class DocumentDiff
{
    /// <summary>Our extensions of the document as a whole.</summary>
    private void CompareService()
    {
        if (_old.ErrorRules != _new.ErrorRules)
        {
            _findings.Add(
                DiffRules.ErrorRulesChanged,
                "document",
                $"x-error-rules: {Describe(_new.ErrorRules)}; was: {Describe(_old.ErrorRules)}.",
                "Such answers throw another exception, and may be repeated otherwise."
            );
        }

        if (_old.RateLimit != _new.RateLimit)
        {
            _findings.Add(
                DiffRules.RateLimitChanged,
                "document",
                $"x-rate-limit: {Describe(_new.RateLimit)}; was: {Describe(_old.RateLimit)}.",
                "Clients whose options name no rate keep to the new one."
            );
        }

        if (_old.SyncSubjects != _new.SyncSubjects)
        {
            _findings.Add(
                DiffRules.SimulationChanged,
                "document",
                "x-sync-subjects names other parameters.",
                "The mock's sync simulation tells wallets and portfolios apart by them; the client is the same."
            );
        }
    }

    private void CompareCreditUsage(CreditUsageRule? before, CreditUsageRule? after, string place)
    {
        switch (before, after)
        {
            case (null, not null):
                _findings.Add(
                    DiffRules.CreditUsageAdded,
                    place,
                    "x-credit-usage is new.",
                    "client.Credits.RefreshAsync asks this operation."
                );
                break;
            case (not null, null):
                _findings.Add(
                    DiffRules.CreditUsageRemoved,
                    place,
                    "x-credit-usage is gone.",
                    "client.Credits.RefreshAsync throws InvalidOperationException, unless another operation has it."
                );
                break;
            case (not null, not null) when before != after:
                _findings.Add(
                    DiffRules.CreditUsageChanged,
                    place,
                    "x-credit-usage names other members.",
                    "client.Credits.RefreshAsync reads them."
                );
                break;
        }
    }

    private static string Describe(RateLimitRule? limit) =>
        limit is null ? "none" : $"{limit.RequestsPerSecond} requests a second on {limit.Domain ?? "the servers of the document"}";

    private static string Describe(EquatableArray<ErrorRule> rules) =>
        rules.Count == 0
            ? "none"
            : string.Join(
                ", ",
                rules.Select(rule =>
                    $"{Figure.Of(rule.Status)}{(rule.Member is null ? "" : $" with \"{rule.Contains}\" in {rule.Member}")} means "
                    + $"{rule.Means}{rule.Retry switch { true => " (repeated)", false => " (not repeated)", null => "" }}"
                )
            );
}
