using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Which operations the options let through. An entry names a tag or operation as the document writes it, or as C# does.</summary>
internal sealed class OperationFilter(ClientSettings settings)
{
    private readonly HashSet<string> _tags = Names(settings.Tags);
    private readonly HashSet<string> _operations = Names(settings.Operations);

    /// <summary>The operation is to be generated.</summary>
    public bool Allows(ApiOperation operation) =>
        !settings.IsFiltered
        || _operations.Contains(Identifier.Pascal(operation.Id))
        || operation.Tags.Any(t => _tags.Contains(Identifier.Pascal(t)));

    /// <summary>Entries that name nothing in the document.</summary>
    public IEnumerable<PlanProblem> Problems(ApiDocument model)
    {
        if (!settings.IsFiltered)
        {
            yield break;
        }

        var tags = Names(model.Operations.SelectMany(o => o.Tags));
        var operations = Names(model.Operations.Select(o => o.Id));
        var start = new TextPosition(0, 1, 1);
        foreach (var tag in settings.Tags.Where(t => !tags.Contains(Identifier.Pascal(t))))
        {
            yield return new PlanProblem(
                DiagnosticIds.UnknownFilter,
                GeneratorOptions.TagsName + " names the tag '" + tag + "', which no operation has.",
                start
            );
        }

        foreach (var id in settings.Operations.Where(o => !operations.Contains(Identifier.Pascal(o))))
        {
            yield return new PlanProblem(
                DiagnosticIds.UnknownFilter,
                GeneratorOptions.OperationsName + " names the operation '" + id + "', which the document does not have.",
                start
            );
        }
    }

    private static HashSet<string> Names(IEnumerable<string> names) =>
        new(names.Select(Identifier.Pascal), StringComparer.OrdinalIgnoreCase);
}
