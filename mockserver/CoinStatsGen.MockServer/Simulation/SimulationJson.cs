using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Simulation;

/// <summary>Settings of simulations as <c>/__admin/simulations</c> gives and takes them.</summary>
internal static class SimulationJson
{
    /// <summary>Writes settings; what is off is null.</summary>
    public static JsonObject Write(CoinStatsMockSimulationOptions options) =>
        new()
        {
            ["latency"] = options.Latency is not { } latency
                ? null
                : new JsonObject
                {
                    ["milliseconds"] = latency.Mean.TotalMilliseconds,
                    ["jitterMilliseconds"] = latency.Jitter.TotalMilliseconds,
                },
            ["rateLimit"] = options.RateLimit is not { } rate
                ? null
                : new JsonObject
                {
                    ["requestsPerSecond"] = rate.RequestsPerSecond,
                    ["burst"] = rate.Burst,
                    ["retryAfter"] = rate.SendsRetryAfter,
                },
            ["credits"] = options.Credits is not { } credits
                ? null
                : new JsonObject
                {
                    ["total"] = credits.Total,
                    ["emptyStatus"] = credits.EmptyStatus,
                    ["subscription"] = credits.Subscription,
                },
            ["sync"] = options.Sync is not { } sync ? null : new JsonObject { ["milliseconds"] = sync.Duration.TotalMilliseconds },
            ["paging"] = options.Paging is not { } paging ? null : new JsonObject { ["rows"] = paging.Rows },
            ["reflect"] = options.Reflection,
            ["chaos"] = options.Chaos is not { } chaos
                ? null
                : new JsonObject
                {
                    ["percent"] = chaos.Percent,
                    ["errors"] = chaos.Errors,
                    ["resets"] = chaos.Resets,
                    ["slow"] = chaos.SlowAnswers,
                    ["slowMilliseconds"] = chaos.SlowDelay.TotalMilliseconds,
                },
            ["gaps"] = options.Gaps is not { } gaps
                ? null
                : new JsonObject
                {
                    ["percent"] = gaps.Percent,
                    ["missing"] = gaps.Missing,
                    ["nulls"] = gaps.Nulls,
                    ["emptyForms"] = gaps.EmptyForms,
                },
        };

    /// <summary>Reads settings; what is left out is off.</summary>
    /// <exception cref="StubProblem">A member is unknown, of the wrong type or out of range.</exception>
    public static CoinStatsMockSimulationOptions Read(JsonObject json)
    {
        var node = new StubNode(json, "");
        Refuse(node, ["latency", "rateLimit", "credits", "sync", "paging", "reflect", "chaos", "gaps"]);
        return new CoinStatsMockSimulationOptions
        {
            Latency = Part(
                node,
                "latency",
                ["milliseconds", "jitterMilliseconds"],
                p => new LatencySimulation(Time(p, "milliseconds"), Time(p, "jitterMilliseconds", 0)),
                s => s.Fault()
            ),
            RateLimit = Part(node, "rateLimit", ["requestsPerSecond", "burst", "retryAfter"], ReadRateLimit, s => s.Fault()),
            Credits = Part(node, "credits", ["total", "emptyStatus", "subscription"], ReadCredits, s => s.Fault()),
            Sync = Part(node, "sync", ["milliseconds"], p => new SyncSimulation(Time(p, "milliseconds", 2000)), s => s.Fault()),
            Paging = Part(
                node,
                "paging",
                ["rows"],
                p => new PagingSimulation(p.Json["rows"] is null ? 2500 : Whole(p, "rows")),
                s => s.Fault()
            ),
            Reflection = node.Flag("reflect") ?? false,
            Chaos = Part(node, "chaos", ["percent", "errors", "resets", "slow", "slowMilliseconds"], ReadChaos, s => s.Fault()),
            Gaps = Part(node, "gaps", ["percent", "missing", "nulls", "emptyForms"], ReadGaps, s => s.Fault()),
        };
    }

    private static RateLimitSimulation ReadRateLimit(StubNode part)
    {
        var limit = new RateLimitSimulation(Number(part, "requestsPerSecond")) { SendsRetryAfter = part.Flag("retryAfter") ?? true };
        return part.Json["burst"] is null ? limit : limit with { Burst = Whole(part, "burst") };
    }

    private static CreditSimulation ReadCredits(StubNode part) =>
        new((long)Number(part, "total"))
        {
            EmptyStatus = part.Json["emptyStatus"] is null ? 406 : Whole(part, "emptyStatus"),
            Subscription = part.Text("subscription") ?? "free",
        };

    private static ChaosSimulation ReadChaos(StubNode part) =>
        new(Number(part, "percent"))
        {
            Errors = part.Flag("errors") ?? true,
            Resets = part.Flag("resets") ?? true,
            SlowAnswers = part.Flag("slow") ?? true,
            SlowDelay = Time(part, "slowMilliseconds", 2000),
        };

    private static GapSimulation ReadGaps(StubNode part) =>
        new(Number(part, "percent"))
        {
            Missing = part.Flag("missing") ?? true,
            Nulls = part.Flag("nulls") ?? true,
            EmptyForms = part.Flag("emptyForms") ?? true,
        };

    private static T? Part<T>(StubNode node, string name, string[] known, Func<StubNode, T> read, Func<T, string?> fault)
        where T : class
    {
        if (node.Json[name] is not { } value)
        {
            return null;
        }

        var part = new StubNode(
            value as JsonObject ?? throw new StubProblem(node.At(name), "must be an object, or null where it is off"),
            node.At(name)
        );
        Refuse(part, known);
        var simulation = read(part);
        return fault(simulation) is { } problem ? throw new StubProblem(part.Pointer, problem) : simulation;
    }

    private static void Refuse(StubNode node, string[] known)
    {
        foreach (var (name, _) in node.Json)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new StubProblem(node.At(name), $"is not known; known are {string.Join(", ", known)}");
            }
        }
    }

    private static double Number(StubNode node, string name, double? otherwise = null) =>
        node.Json[name] switch
        {
            null => otherwise ?? throw new StubProblem(node.At(name), "is required"),
            JsonValue value
                when value.GetValueKind() == JsonValueKind.Number
                    && double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && Math.Abs(number) <= 1e15 => number,
            _ => throw new StubProblem(node.At(name), "must be a number"),
        };

    private static int Whole(StubNode node, string name) =>
        Number(node, name) is var number && Math.Abs(number) <= int.MaxValue && Math.Floor(number) == number
            ? (int)number
            : throw new StubProblem(node.At(name), "must be a whole number");

    private static TimeSpan Time(StubNode node, string name, double? otherwise = null) =>
        TimeSpan.FromMilliseconds(Math.Clamp(Number(node, name, otherwise), -1, 1e11));
}
