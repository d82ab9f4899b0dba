using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using CoinStatsGen.SpecTool.Drift;

namespace CoinStatsGen.SpecTool.Observe;

/// <summary>Holds an answer against what the document says of it.</summary>
/// <param name="document">The document.</param>
/// <param name="text">What it was read from.</param>
internal sealed class AnswerComparison(ApiDocument document, string text)
{
    private static readonly SchemaCheckOptions Options = new()
    {
        Direction = SchemaDirection.Answer,
        TellsUnknown = true,
        MaxFindings = 100_000,
    };

    private readonly SchemaChecks _checks = new(text);

    public DeviationList Compare(ObservedAnswer answer)
    {
        var found = new DeviationList();
        if (Documented(answer) is not { } response)
        {
            if (!document.ErrorRules.Any(rule => rule.Status == answer.Status))
            {
                var statuses = string.Join(", ", answer.Operation.Responses.Select(response => response.Status));
                found.Add(
                    RecordedFinding.UndocumentedStatus,
                    "$",
                    $"one of {statuses}",
                    TypeOf(answer.Body),
                    $"{answer.Status} {answer.Body.GetRawText()}"
                );
            }
        }
        else if (
            !(response.IsSuccess && IsEmptyForm(answer))
            && response.Content.FirstOrDefault(media => MediaType.IsJson(media.MediaType))?.Schema is { } schema
        )
        {
            CompareWhole(answer, schema, found, response.IsSuccess);
        }

        return found;
    }

    private static OperationResponse? Documented(ObservedAnswer answer)
    {
        var responses = answer.Operation.Responses;
        return responses.FirstOrDefault(response => response.StatusCode == answer.Status)
            ?? responses.FirstOrDefault(response =>
                response.Status.Length == 3
                && response.Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase)
                && response.Status[0] - '0' == answer.Status / 100
            )
            ?? responses.FirstOrDefault(response => response.Status == "default");
    }

    private static bool IsEmptyForm(ObservedAnswer answer)
    {
        var body = JsonNode.Parse(answer.Body.GetRawText());
        return answer.Operation.EmptyForms.Any(form => JsonNode.DeepEquals(JsonNode.Parse(form), body));
    }

    // What holds nothing and fits nowhere says "nothing there": it is told as a whole, not by the members it lacks.
    private void CompareWhole(ObservedAnswer answer, ApiSchema schema, DeviationList found, bool isSuccess)
    {
        var check = _checks.Of(schema);
        var findings = JsonReader.Parse(answer.Body.GetRawText()).Value is { } body ? check.Check(body, Options) : [];
        if (findings.Count > 0 && isSuccess && HoldsNothing(answer.Body))
        {
            found.Add(RecordedFinding.EmptyForm, "$", check.Expected, TypeOf(answer.Body), answer.Body.GetRawText());
            return;
        }

        foreach (var finding in findings)
        {
            Add(finding, found);
        }
    }

    // Of several shapes that do not fit, what is wrong with the one that comes closest.
    private static void Add(SchemaFinding finding, DeviationList found)
    {
        if (finding.Closest.Count > 0)
        {
            foreach (var inner in finding.Closest)
            {
                Add(inner, found);
            }

            return;
        }

        var type = finding.Found.Exists ? JsonWords.TypeOf(finding.Found.Kind) : null;
        var (kind, value) = finding.Fault switch
        {
            SchemaFault.Missing => (RecordedFinding.MissingMember, null),
            SchemaFault.Unknown or SchemaFault.Forbidden => (RecordedFinding.UnknownMember, null),
            SchemaFault.Value when finding.Found.GetText() is { } text => (RecordedFinding.UnknownValue, text),
            _ => (RecordedFinding.OtherType, null),
        };
        found.Add(kind, finding.Pattern, finding.Expected, type, value);
    }

    private static string TypeOf(JsonElement value) =>
        JsonReader.Parse(value.GetRawText()).Value is { } read ? JsonWords.TypeOf(read.Kind) : "null";

    private static bool HoldsNothing(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.Array => value.GetArrayLength() == 0,
            JsonValueKind.Object => value.EnumerateObject().All(member => HoldsNothing(member.Value)),
            _ => false,
        };
}
