using System.Text.Json.Nodes;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Stubbing;

/// <summary>A stub as code describes it.</summary>
/// <param name="Pattern">Which requests it answers.</param>
/// <param name="Response">What it answers.</param>
/// <param name="Priority">1 comes first.</param>
/// <param name="Scenario">Its scenario, the state in which it answers, and the one it leads to; null where it has none.</param>
internal sealed record StubDraft(
    OperationPattern Pattern,
    StubResponse Response,
    int Priority,
    (string Name, string? When, string? Then)? Scenario
)
{
    /// <summary>The stub.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="step">Its place in a sequence.</param>
    public StubMapping Build(Guid id, int step) =>
        new()
        {
            Id = id,
            Name = Pattern.Operation?.Id,
            Priority = Priority,
            ScenarioName = Scenario?.Name,
            RequiredState = Scenario?.When,
            NewState = Scenario?.Then,
            Request = Pattern.Build(),
            Response = Response,
            Json = Listed(id),
            Step = step,
        };

    private JsonObject Listed(Guid id)
    {
        var json = new JsonObject { ["priority"] = Priority };
        if (Scenario is var (name, when, then))
        {
            json["scenarioName"] = name;
            json["requiredScenarioState"] = when;
            json["newScenarioState"] = then;
        }

        return StubListing.Normalise(json, id, Pattern.Json, StubResponseWriter.Write(Response));
    }
}
