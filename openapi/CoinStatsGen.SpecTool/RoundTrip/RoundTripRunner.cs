using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats;
using CoinStats.MockServer;
using CoinStats.MockServer.Examples;
using CoinStatsGen.Generator.Planning;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>
/// Generates the client of a document, serves the same document by the mock server, and calls every operation: with what must be given
/// and with all arguments, as documented and without the examples.
/// </summary>
internal sealed class RoundTripRunner
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    private static readonly bool[] Both = [false, true];

    private readonly string _name;
    private readonly JsonObject _document;
    private readonly List<RoundTripCall> _calls = [];

    private RoundTripRunner(string name, JsonObject document) => (_name, _document) = (name, document);

    /// <param name="name">Name for messages.</param>
    /// <param name="document">The document in the one form.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task<RoundTripReport> RunAsync(string name, JsonObject document, CancellationToken cancellationToken) =>
        new RoundTripRunner(name, document).RunAsync(cancellationToken);

    private async Task<RoundTripReport> RunAsync(CancellationToken cancellationToken)
    {
        var text = CanonicalJson.Write(_document);
        var read = OpenApiReader.Read(text, null, cancellationToken);
        if (read.Model is not { Operations.Count: > 0 } model)
        {
            return new(_name, [], []);
        }

        var (client, faults) = ClientAssembly.Build(_name, text, cancellationToken);
        using (client)
        {
            if (client is null)
            {
                return new(_name, [], faults);
            }

            var settings = new ClientSettings
            {
                Namespace = "CoinStats",
                ClientName = "CoinStatsClient",
                Visibility = "public",
            };
            var plan = Planner.Plan(model, settings, registers: false, cancellationToken).Plan;
            var methods = plan
                .Files.OfType<GroupFile>()
                .SelectMany(static file => file.Group.Methods.Select(method => (file.Group, method)))
                .ToList();
            await CallAllAsync(client, methods, _document, isStripped: false);
            await CallAllAsync(client, methods, DocumentVariants.WithoutExamples(_document), isStripped: true);
        }

        return new(_name, _calls, []);
    }

    private async Task CallAllAsync(
        ClientAssembly assembly,
        List<(GroupPlan Group, MethodPlan Method)> methods,
        JsonObject document,
        bool isStripped
    )
    {
        var text = CanonicalJson.Write(document);
        await using var server = CoinStatsMockServer.CreateSocketFree(new CoinStatsMockOptions { SpecJson = text });
        var samples = RequestSamples.Of(text);
        var model = OpenApiReader.Read(text).Model!;
        var judge = new AnswerJudge(model, text);
        using var exchange = new RecordedExchange(server.CreateHandler());
        using var http = new HttpClient(exchange) { BaseAddress = new Uri("https://mock.example/") };
        var caller = new ClientCaller(assembly.Create(http, model.SecuritySchemes));
        foreach (var (group, method) in methods)
        {
            foreach (var all in Both)
            {
                exchange.Clear();
                var (outcome, detail) = await CallAsync(caller, group, method, all, samples, exchange, judge, isStripped);
                _calls.Add(new(method.Path, all, isStripped, outcome, detail));
            }
        }
    }

    private static async Task<(RoundTripOutcome Outcome, string Detail)> CallAsync(
        ClientCaller caller,
        GroupPlan group,
        MethodPlan method,
        bool all,
        RequestSamples samples,
        RecordedExchange exchange,
        AnswerJudge judge,
        bool isStripped
    )
    {
        object? result = null;
        Exception? failure = null;
        try
        {
            result = await caller.CallAsync(
                group,
                method,
                all,
                part => samples.Parameter(method.Path, part.Kind.ToString(), part.WireName),
                () => samples.Body(method.Path, method.Body?.MediaType, all)
            );
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        if (exchange.IsSuccess && judge.Fault(method.Path, exchange) is { } broken)
        {
            return (
                !isStripped ? RoundTripOutcome.ExampleBreaksSchema
                : AnswerJudge.IsAmbiguous(broken) ? RoundTripOutcome.Ambiguous
                : RoundTripOutcome.BuiltBreaksSchema,
                broken.Say("$")
            );
        }

        return failure switch
        {
            null => isStripped && Loss(result, exchange) is { } loss ? (RoundTripOutcome.Lost, loss) : (RoundTripOutcome.RoundTrips, ""),
            CoinStatsApiException when judge.IsMeant(method.Path, exchange) => (RoundTripOutcome.RoundTrips, ""),
            CoinStatsApiException => (RoundTripOutcome.Refused, $"{exchange.Request}: {failure.Message}"),
            _ when exchange.IsSuccess => (RoundTripOutcome.Unreadable, $"{failure.GetType().Name}: {failure.Message}"),
            _ => (RoundTripOutcome.Failed, $"{failure.GetType().Name}: {failure.Message}"),
        };
    }

    // What was read, written again, holds all that was served: without examples nothing is served that the document does not declare.
    private static string? Loss(object? result, RecordedExchange served)
    {
        if (
            result is null or string or byte[] or Stream
            || served.Body.Length == 0
            || !served.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        using var whole = JsonDocument.Parse(served.Body, Deep);
        using var kept = JsonSerializer.SerializeToDocument(result, result.GetType(), ClrValue.Deep);
        return JsonLoss.Find(whole.RootElement, kept.RootElement);
    }
}
