using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.SpecTool.Drift;

namespace CoinStatsGen.SpecTool.Observe;

/// <summary>Holds an answer against what the document says of it.</summary>
internal sealed class AnswerComparison(ApiDocument document)
{
    private const int MostDepth = 64;

    private readonly Dictionary<string, ApiSchema> _schemas = document.Schemas.ToDictionary(schema => schema.Name, schema => schema.Schema);

    public DeviationList Compare(ObservedAnswer answer)
    {
        var found = new DeviationList();
        if (Documented(answer) is not { } response)
        {
            if (!document.ErrorRules.Any(rule => rule.Status == answer.Status))
            {
                var statuses = string.Join(", ", answer.Operation.Responses.Select(response => response.Status));
                found.Add(RecordedFinding.UndocumentedStatus, "$", $"one of {statuses}", AnswerKinds.Of(answer.Body), $"{answer.Status} {answer.Body.GetRawText()}");
            }
        }
        else if (!(response.IsSuccess && IsEmptyForm(answer))
            && response.Content.FirstOrDefault(media => media.MediaType.Contains("json", StringComparison.OrdinalIgnoreCase))?.Schema is { } schema)
        {
            CompareWhole(answer, schema, found, response.IsSuccess);
        }

        return found;
    }

    private static ApiResponse? Documented(ObservedAnswer answer)
    {
        var responses = answer.Operation.Responses;
        return responses.FirstOrDefault(response => response.StatusCode == answer.Status)
            ?? responses.FirstOrDefault(response => response.Status.Length == 3 && response.Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && response.Status[0] - '0' == answer.Status / 100)
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
        var own = new DeviationList();
        Compare(answer.Body, schema, "$", own, 0);
        if (own.Count > 0 && isSuccess && HoldsNothing(answer.Body))
        {
            found.Add(RecordedFinding.EmptyForm, "$", AnswerKinds.Expected(Resolve(schema)), AnswerKinds.Of(answer.Body), answer.Body.GetRawText());
            return;
        }

        found.AddAll(own);
    }

    private static bool HoldsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.EnumerateObject().All(member => HoldsNothing(member.Value)),
        _ => false,
    };

    private ApiSchema Resolve(ApiSchema schema)
    {
        for (var hops = 0; hops < MostDepth && schema is ReferenceSchema reference && _schemas.TryGetValue(reference.Name, out var target); hops++)
        {
            schema = reference.Nullable ? target with { Nullable = true } : target;
        }

        return schema;
    }

    private void Compare(JsonElement value, ApiSchema schema, string path, DeviationList found, int depth)
    {
        var resolved = Resolve(schema);
        if (depth > MostDepth || resolved is AnySchema or ReferenceSchema)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!resolved.Nullable)
            {
                found.Add(RecordedFinding.OtherType, path, AnswerKinds.Expected(resolved), "null");
            }

            return;
        }

        if (resolved is UnionSchema union)
        {
            CompareUnion(value, union, path, found, depth);
        }
        else if (!AnswerKinds.Fits(value, resolved))
        {
            found.Add(RecordedFinding.OtherType, path, AnswerKinds.Expected(resolved), AnswerKinds.Of(value));
        }
        else
        {
            CompareInside(value, resolved, path, found, depth);
        }
    }

    /// <summary>Against the shape it comes nearest to.</summary>
    private void CompareUnion(JsonElement value, UnionSchema union, string path, DeviationList found, int depth)
    {
        DeviationList? nearest = null;
        foreach (var variant in union.Variants.Where(variant => Resolve(variant) is UnionSchema or AnySchema || AnswerKinds.Fits(value, Resolve(variant))))
        {
            var own = new DeviationList();
            Compare(value, variant, path, own, depth + 1);
            nearest = nearest is null || own.Count < nearest.Count ? own : nearest;
        }

        if (nearest is null)
        {
            found.Add(RecordedFinding.OtherType, path, AnswerKinds.Expected(union), AnswerKinds.Of(value));
            return;
        }

        found.AddAll(nearest);
    }

    private void CompareInside(JsonElement value, ApiSchema schema, string path, DeviationList found, int depth)
    {
        switch (schema)
        {
            case StringSchema { EnumIsOpen: false, Enum.Count: > 0 } text when !text.Enum.Contains(value.GetString()!):
                found.Add(RecordedFinding.UnknownValue, path, string.Join(", ", text.Enum), "string", value.GetString());
                break;
            case ArraySchema list:
                foreach (var item in value.EnumerateArray())
                {
                    Compare(item, list.Items, path + "[*]", found, depth + 1);
                }

                break;
            case ObjectSchema record:
                CompareMembers(value, record, path, found, depth);
                break;
        }
    }

    private void CompareMembers(JsonElement value, ObjectSchema record, string path, DeviationList found, int depth)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in record.Properties)
        {
            known.Add(property.Name);
            known.UnionWith(property.AlsoNamed);
            var came = property.AlsoNamed.Prepend(property.Name).Where(name => value.TryGetProperty(name, out _)).ToList();
            foreach (var name in came)
            {
                Compare(value.GetProperty(name), property.Schema, AnswerPath.Append(path, name), found, depth + 1);
            }

            if (came.Count == 0 && property.Required && !property.Schema.WriteOnly)
            {
                found.Add(RecordedFinding.MissingMember, AnswerPath.Append(path, property.Name), AnswerKinds.Expected(Resolve(property.Schema)));
            }
        }

        var isFree = record is { Properties.Count: 0, AdditionalProperties: null, AdditionalPropertiesForbidden: false };
        foreach (var member in isFree ? [] : value.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            if (record.AdditionalProperties is { } others)
            {
                Compare(member.Value, others, AnswerPath.Append(path, member.Name), found, depth + 1);
            }
            else
            {
                found.Add(RecordedFinding.UnknownMember, AnswerPath.Append(path, member.Name), "no such member", AnswerKinds.Of(member.Value));
            }
        }
    }
}
