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
            _findings.Add(DiffRules.ErrorRulesChanged, "document", $"x-error-rules: {Describe(_new.ErrorRules)}; was: {Describe(_old.ErrorRules)}.",
                "Such answers throw another exception, and may be repeated otherwise.");
        }
    }

    private static string Describe(EquatableArray<ErrorRule> rules) => rules.Count == 0 ? "none" : string.Join(", ", rules.Select(rule =>
        $"{CSharpNames.Number(rule.Status)}{(rule.Member is null ? "" : $" with \"{rule.Contains}\" in {rule.Member}")} means {rule.Means}{rule.Retry switch { true => " (repeated)", false => " (not repeated)", null => "" }}"));
}
