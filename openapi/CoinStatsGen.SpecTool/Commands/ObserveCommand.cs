using System.CommandLine;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Drift;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Observe;
using CoinStatsGen.SpecTool.Rendering;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>observe</c>: how kept answers of the service deviate from the document, and what would make it agree.</summary>
internal static class ObserveCommand
{
    public static Command Create(ToolConsole console)
    {
        var answers = new Argument<string>("answers")
        {
            Description =
                "Folder of answers: operationId.label.json, of errors operationId.label.s429.json, and recordings of our own client",
        };
        var document = new Option<string?>("--document")
        {
            Description = "The document to hold them against (default: openapi.json of the folder)",
        };
        var folder = SpecFolder.Option();
        var output = new Option<string?>("--out")
        {
            Description = "File to write the proposed overlay to (default: it is printed, and nothing is written)",
        };
        var evidence = new Option<string>("--evidence")
        {
            Description = "How sure the answers are: REC recorded, OFF official, LIVE a client that ran, TYP types, SYN invented",
            DefaultValueFactory = _ => "REC",
        };
        evidence.AcceptOnlyFromAmong("REC", "OFF", "LIVE", "TYP", "SYN");
        var command = new Command(
            "observe",
            "Says how kept answers deviate from the document, place by place, and proposes overlay actions"
        )
        {
            answers,
            document,
            folder,
            output,
            evidence,
        };
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    console,
                    new(
                        parsed.GetRequiredValue(answers),
                        parsed.GetValue(document),
                        parsed.GetValue(folder),
                        parsed.GetValue(output),
                        parsed.GetRequiredValue(evidence)
                    ),
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, Request request, CancellationToken cancellationToken)
    {
        var place = console.Resolve(request.Answers);
        if (!Directory.Exists(place))
        {
            throw ToolException.WrongUse($"{request.Answers} is no folder.");
        }

        var source = await DriftCommand.ReadAsync(
            console,
            request.Document ?? SpecFolder.Find(request.Folder, console).Bundled,
            cancellationToken
        );
        var model = DiffCommand.Read(source.Text, source.Name, cancellationToken);
        var observed = new ObservedFolder(model);
        var answers = await observed.ReadAsync(place, cancellationToken);
        if (answers.Count + observed.Faults.Count == 0)
        {
            throw ToolException.WrongUse($"{request.Answers} holds no .json file.");
        }

        foreach (var fault in observed.Faults)
        {
            await console.TellAsync(fault);
        }

        var comparison = new AnswerComparison(model, source.Text);
        var compared = answers.Select(answer => (Answer: answer, Deviations: comparison.Compare(answer))).ToList();
        await console.Out.WriteAsync(ObserveRenderer.Render(compared));
        var findings = Sum(compared);
        if (findings.Count > 0)
        {
            await ProposeAsync(
                console,
                request,
                JsonText.ParseObject(source),
                new RecordedDrift(answers.Count, findings),
                cancellationToken
            );
        }

        return findings.Count + observed.Faults.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static async Task ProposeAsync(
        ToolConsole console,
        Request request,
        JsonObject document,
        RecordedDrift drift,
        CancellationToken cancellationToken
    )
    {
        var (overlay, unplaced) = DriftProposals.Create(document, drift, "Proposed from observed answers", request.Evidence + ": ");
        await DriftCommand.WriteUnplacedAsync(console, unplaced);
        await DriftCommand.WriteOverlayAsync(console, overlay, request.Output, drift.Findings.Count, cancellationToken);
    }

    /// <summary>The same deviation of several answers is one finding.</summary>
    private static List<RecordedFinding> Sum(IEnumerable<(ObservedAnswer Answer, DeviationList Deviations)> compared) =>
        [
            .. compared
                .SelectMany(one => one.Deviations.All.Select(deviation => deviation.ToFinding(one.Answer.Operation.Id)))
                .GroupBy(finding => finding with { Count = 0 })
                .Select(same => same.Key with { Count = same.Sum(finding => finding.Count) }),
        ];

    private sealed record Request(string Answers, string? Document, string? Folder, string? Output, string Evidence);
}
