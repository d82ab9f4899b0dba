using System.Globalization;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Drift;

/// <summary>
/// Turns what was seen into actions of an overlay, for a person to judge. Findings that ask for the same action share it.
/// </summary>
internal static class DriftProposals
{
    /// <summary>Proposes actions.</summary>
    /// <param name="document">The document the client was made from.</param>
    /// <param name="drift">What was seen.</param>
    /// <param name="title">What the overlay is called.</param>
    /// <param name="evidence">What each reason begins with.</param>
    /// <returns>The overlay, and the findings that no action can be made for.</returns>
    public static (JsonObject Overlay, IReadOnlyList<RecordedFinding> Unplaced) Create(
        JsonObject document,
        RecordedDrift drift,
        string title = "Proposed from a drift report",
        string evidence = ""
    )
    {
        var actions = new List<(string Key, JsonObject Action, List<RecordedFinding> Findings)>();
        var unplaced = new List<RecordedFinding>();
        foreach (var finding in drift.Findings)
        {
            if (Propose(document, finding) is not { } action)
            {
                unplaced.Add(finding);
                continue;
            }

            var key = CanonicalJson.WriteCompact(action);
            var same = actions.FirstOrDefault(a => a.Key == key);
            if (same.Findings is null)
            {
                actions.Add((key, action, [finding]));
            }
            else
            {
                same.Findings.Add(finding);
            }
        }

        foreach (var (_, action, findings) in actions)
        {
            action.Insert(1, "x-reason", evidence + Reason(findings, drift.Answers));
        }

        return (
            new JsonObject
            {
                ["overlay"] = "1.0.0",
                ["info"] = new JsonObject { ["title"] = title, ["version"] = "1.0.0" },
                ["extends"] = "upstream.json",
                ["actions"] = new JsonArray([.. actions.Select(a => a.Action)]),
            },
            unplaced
        );
    }

    private static JsonObject? Propose(JsonObject document, RecordedFinding finding) =>
        finding.Kind switch
        {
            RecordedFinding.EmptyForm => OfOperation(document, finding, value =>
                new() { ["x-empty-forms"] = new JsonArray(JsonNode.Parse(value)) }
            ),
            RecordedFinding.UndocumentedStatus => OfOperation(document, finding, Response),
            _ => ProposeForSchema(document, finding),
        };

    private static JsonObject? OfOperation(JsonObject document, RecordedFinding finding, Func<string, JsonObject> update) =>
        finding.Value is { } value && SchemaPlace.TargetOf(document, finding.Operation) is { } target
            ? Update(target, update(value))
            : null;

    private static JsonObject Response(string statusAndBody)
    {
        var (status, body) = (statusAndBody[..3], statusAndBody[4..]);
        var content = new JsonObject { ["application/json"] = new JsonObject { ["example"] = JsonNode.Parse(body) } };
        return new()
        {
            ["responses"] = new JsonObject
            {
                [status] = new JsonObject { ["description"] = "Seen, not published", ["content"] = content },
            },
        };
    }

    private static JsonObject? ProposeForSchema(JsonObject document, RecordedFinding finding)
    {
        if (SchemaPlace.OfAnswer(document, finding.Operation) is not { } place || AnswerPath.Parse(finding.Path) is not { } steps)
        {
            return null;
        }

        var isOfParent = finding.Kind is RecordedFinding.UnknownMember or RecordedFinding.MissingMember;
        if (isOfParent && (steps.Count == 0 || steps[^1] is null))
        {
            return null;
        }

        foreach (var step in isOfParent ? steps.SkipLast(1) : steps)
        {
            if (place.Step(document, step) is not { } next)
            {
                return null;
            }

            place = next;
        }

        return finding.Kind switch
        {
            RecordedFinding.UnknownMember when place.Step(document, steps[^1]) is null => Update(
                place.Target,
                new JsonObject { ["properties"] = new JsonObject { [steps[^1]!] = SchemaOf(finding.Found) } }
            ),
            RecordedFinding.MissingMember when place.Requiring(document, steps[^1]!) is { } owner => new JsonObject
            {
                ["target"] = $"{owner.Target}.required[?@=={JsonPathText.Quote(steps[^1]!)}]",
                ["remove"] = true,
            },
            RecordedFinding.UnknownValue
                when finding.Value is { } value
                    && place.Schema["enum"] is JsonArray known
                    && known.All(text => text?.ToString() != value) => Update(
                place.Target,
                new JsonObject { ["enum"] = new JsonArray(value) }
            ),
            RecordedFinding.OtherType when finding.Found == "null" => Update(place.Target, new JsonObject { ["nullable"] = true }),
            // Beside other shapes it is one more of them.
            RecordedFinding.OtherType when (place.Schema["anyOf"] ?? place.Schema["oneOf"]) is JsonArray shapes => Update(
                place.Target,
                new JsonObject { [shapes.GetPropertyName()] = new JsonArray(SchemaOf(finding.Found)) }
            ),
            RecordedFinding.OtherType when place.Schema["type"]?.ToString() == finding.Found => null,
            RecordedFinding.OtherType when finding.Found is "object" or "array" or "string" or "number" or "boolean" => Update(
                place.Target,
                SchemaOf(finding.Found)
            ),
            _ => null,
        };
    }

    private static JsonObject Update(string target, JsonNode update) => new() { ["target"] = target, ["update"] = update };

    /// <summary>As much as one look at a value can tell.</summary>
    private static JsonObject SchemaOf(string? type) =>
        type switch
        {
            "object" => new() { ["type"] = "object", ["additionalProperties"] = true },
            "array" => new() { ["type"] = "array", ["items"] = new JsonObject() },
            "string" or "number" or "boolean" => new() { ["type"] = type },
            _ => new() { ["nullable"] = true },
        };

    private static string Reason(List<RecordedFinding> findings, long answers)
    {
        var what = findings[0].Kind switch
        {
            RecordedFinding.UnknownMember => "A member the document does not know",
            RecordedFinding.MissingMember => "A required member that did not come",
            RecordedFinding.UnknownValue => "A value the document does not list",
            RecordedFinding.EmptyForm => "An answer that means that nothing is there",
            RecordedFinding.UndocumentedStatus => "A status the document does not list",
            _ => "A value of another type",
        };
        var places = findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Operation} {f.Path}, {f.Count} times"));
        return string.Create(CultureInfo.InvariantCulture, $"{what}, seen in {answers} answers: {string.Join("; ", places)}.");
    }
}
