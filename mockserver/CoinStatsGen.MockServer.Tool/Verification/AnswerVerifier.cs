using System.Text.Json;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using DocumentedResponse = CoinStatsGen.OpenApi.Model.ApiResponse;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>Holds an answer against the document: status, media type, JSON, shape.</summary>
internal sealed class AnswerVerifier(SchemaCatalog catalog)
{
    private readonly AnswerCheck _check = new(catalog);

    /// <summary>What deviates.</summary>
    public IReadOnlyList<Deviation> Verify(CompiledOperation operation, VerifyAnswer answer)
    {
        var deviations = new DeviationList();
        if (answer.Problem is not null)
        {
            deviations.Add(DeviationKinds.NoAnswer, JsonPlace.Root, answer.Problem);
        }
        else if (Documented(operation.Spec, answer.Status) is not { } response)
        {
            deviations.Add(DeviationKinds.UndocumentedStatus, JsonPlace.Root, $"status {answer.Status} is not documented; documented are {string.Join(", ", operation.Spec.Responses.Select(r => r.Status))}");
        }
        else if (response.Content.Count > 0)
        {
            VerifyBody(response, answer, deviations);
        }

        return deviations.Found;
    }

    private void VerifyBody(DocumentedResponse response, VerifyAnswer answer, DeviationList deviations)
    {
        var media = answer.ContentType is null ? null : MediaType.MostParticular(response.Content, static m => m.MediaType, answer.ContentType);
        if (media is null)
        {
            deviations.Add(DeviationKinds.ContentType, JsonPlace.Root, $"must be {string.Join(" or ", response.Content.Select(m => m.MediaType))}, but is {answer.ContentType ?? "not told"}");
            media = response.Content[0];
        }

        if (media.Kind != MediaKind.Json)
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            if (media.Schema is not null)
            {
                _check.Check(json.RootElement, media.Schema, JsonPlace.Root, deviations);
            }
            else if (media.Examples.Count > 0)
            {
                using var example = JsonDocument.Parse(media.Examples[0].Json);
                AnswerCheck.CheckExample(json.RootElement, example.RootElement, JsonPlace.Root, deviations);
            }
        }
        catch (JsonException problem)
        {
            deviations.Add(DeviationKinds.BrokenJson, JsonPlace.Root, $"is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            deviations.Add(DeviationKinds.BrokenJson, JsonPlace.Root, "is not JSON: a text in it is not valid UTF-8 or UTF-16");
        }
    }

    private static DocumentedResponse? Documented(ApiOperation operation, int status)
        => operation.Responses.FirstOrDefault(r => r.StatusCode == status)
            ?? operation.Responses.FirstOrDefault(r => r.StatusCode is null && r.Status.Length == 3 && r.Status[0] - '0' == status / 100)
            ?? operation.Responses.FirstOrDefault(r => r.Status == "default");
}
