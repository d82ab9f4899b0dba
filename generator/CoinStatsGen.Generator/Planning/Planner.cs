using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning;

/// <summary>
/// Decides everything about the client of one document, in three phases, each of which takes a value and gives a value: discover, name,
/// plan.
/// </summary>
internal static class Planner
{
    /// <summary>Plans the client of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">The options of the client.</param>
    /// <param name="registers">Whether dependency injection is there to register the client with.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    public static PlanResult Plan(ApiDocument document, ClientSettings settings, bool registers, CancellationToken cancellationToken)
    {
        var filter = new OperationFilter(settings);
        var found = ClientFinder.Find(document, settings, filter, cancellationToken);
        var names = new ClientNamer(found, settings).NameAll();
        var files = new FilePlanner(new ValuePlanner(found, names), settings, cancellationToken);
        var planned = files.Plan(registers);
        planned.Sort(static (a, b) => string.CompareOrdinal(a.HintName, b.HintName));
        return new PlanResult(
            new ClientPlan(planned.ToEquatableArray()),
            filter.Problems(document).Concat(found.Catalog.Problems).Concat(files.Problems).ToEquatableArray()
        );
    }
}
