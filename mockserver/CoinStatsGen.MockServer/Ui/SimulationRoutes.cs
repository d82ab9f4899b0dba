using System.Globalization;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Simulation;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Ui;

/// <summary>Simulations: settings, state, forgetting.</summary>
internal sealed class SimulationRoutes(MockEngine engine)
{
    /// <summary>Answers a call; null where there is no such route.</summary>
    public MockReply? Answer(AdminRequest call)
    {
        try
        {
            return Route(call, engine.Lanes.Get(call.Lane.Name)!.Simulation);
        }
        catch (CoinStatsMockException problem)
        {
            return AdminReplies.Error(503, 50, "The state of the simulations cannot be reached", problem.Message);
        }
    }

    private static MockReply? Route(AdminRequest call, LaneSimulation simulation)
    {
        switch (call.Key)
        {
            case "GET /simulations":
                return AdminReplies.Json(SimulationJson.Write(simulation.Options));
            case "PUT /simulations":
                simulation.Options = SimulationJson.Read(StubReader.ReadObject(call.Request.Body.Span, "Simulations"));
                return AdminReplies.Json(SimulationJson.Write(simulation.Options));
            case "GET /simulations/state":
                return State(simulation);
            case "POST /simulations/reset":
                simulation.Forget();
                return AdminReplies.EmptyObject;
            default:
                return null;
        }
    }

    private static MockReply State(LaneSimulation simulation)
    {
        var snapshot = simulation.Snapshot;
        var total = simulation.Options.Credits?.Total ?? 0;
        return AdminReplies.Json(
            new JsonObject
            {
                ["credits"] = new JsonArray([
                    .. snapshot
                        .Used.OrderBy(u => u.Key, StringComparer.Ordinal)
                        .Select(u =>
                            (JsonNode)
                                new JsonObject
                                {
                                    ["account"] = u.Key,
                                    ["total"] = total,
                                    ["used"] = u.Value,
                                    ["remaining"] = Math.Max(0, total - u.Value),
                                }
                        ),
                ]),
                ["sync"] = new JsonArray([
                    .. snapshot
                        .Syncs.OrderBy(s => s.Key, StringComparer.Ordinal)
                        .Select(s => (JsonNode)Sync(s.Key, s.Value, simulation.Now)),
                ]),
            }
        );
    }

    private static JsonObject Sync(string name, SyncTimes times, long now)
    {
        var (operation, key) = SyncSimulator.Split(name);
        return new JsonObject
        {
            ["operation"] = operation,
            ["key"] = key,
            ["state"] = times.ReadyAt > now ? "syncing" : "synced",
            ["readyAt"] = DateTimeOffset
                .UnixEpoch.AddMicroseconds(times.ReadyAt)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
    }
}
