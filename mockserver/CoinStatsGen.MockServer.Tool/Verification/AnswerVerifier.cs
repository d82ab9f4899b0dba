using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Validating;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>Holds an answer against the document: status, media type, JSON, shape.</summary>
internal sealed class AnswerVerifier(SchemaCatalog catalog)
{
    // Stricter than a client: what the document does not know is told too.
    private static readonly SchemaCheckOptions Options = new()
    {
        Direction = SchemaDirection.Answer,
        TellsUnknown = true,
        MaxFindings = 1_000_000,
    };

    /// <summary>What deviates.</summary>
    public IReadOnlyList<Deviation> Verify(CompiledOperation operation, VerifyAnswer answer)
    {
        var deviations = new DeviationList();
        if (answer.Problem is not null)
        {
            deviations.Add(DeviationKinds.NoAnswer, answer.Problem);
        }
        else if (Documented(operation.Spec, answer.Status) is not { } response)
        {
            deviations.Add(
                DeviationKinds.UndocumentedStatus,
                $"status {answer.Status} is not documented; documented are "
                    + $"{string.Join(", ", operation.Spec.Responses.Select(r => r.Status))}"
            );
        }
        else if (response.Content.Count > 0)
        {
            VerifyBody(response, answer, deviations);
        }

        return deviations.Found;
    }

    private void VerifyBody(OperationResponse response, VerifyAnswer answer, DeviationList deviations)
    {
        var media = answer.ContentType is null
            ? null
            : MediaType.MostSpecific(response.Content, static m => m.MediaType, answer.ContentType);
        if (media is null)
        {
            deviations.Add(
                DeviationKinds.ContentType,
                $"must be {string.Join(" or ", response.Content.Select(m => m.MediaType))}, but is {answer.ContentType ?? "not told"}"
            );
            media = response.Content[0];
        }

        if (media.Kind != MediaKind.Json)
        {
            return;
        }

        if (BodyJson.Read(answer.Body, out var value) is { } fault)
        {
            deviations.Add(DeviationKinds.BrokenJson, $"is not JSON: {fault}");
            return;
        }

        var findings =
            media.Schema is not null ? catalog.Checks.Of(media.Schema).Check(value, Options)
            : media.Examples.Count > 0 && JsonReader.Parse(media.Examples[0].Json).Value is { } example
                ? ExampleLikeness.Check(value, example)
            : [];
        foreach (var finding in findings)
        {
            deviations.Add(finding);
        }
    }

    private static OperationResponse? Documented(ApiOperation operation, int status) =>
        operation.Responses.FirstOrDefault(r => r.StatusCode == status)
        ?? operation.Responses.FirstOrDefault(r => r.StatusCode is null && r.Status.Length == 3 && r.Status[0] - '0' == status / 100)
        ?? operation.Responses.FirstOrDefault(r => r.Status == "default");
}
