using System.Collections.Generic;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a success gives. Without a documented success the default answer counts as one.</summary>
internal sealed class ResultPlanner(TypeCatalog catalog)
{
    /// <summary>Finds the types that the answers name.</summary>
    public void Find(ApiOperation operation)
    {
        var described = Successes(operation).FindAll(HasJson);
        if (described.Count > 0)
        {
            Json(operation, described);
        }
    }

    /// <summary>The body: JSON where any success has JSON, else text or bytes; null where none has a body.</summary>
    public ResultPlan? Plan(ApiOperation operation)
    {
        var successes = Successes(operation);
        var described = successes.FindAll(HasJson);
        if (described.Count > 0)
        {
            return WithMissing(new ResultPlan(MediaKind.Json, null, Json(operation, described), Description(described)), successes);
        }

        if (successes.Find(static r => r.Content.Count > 0) is not { } answer)
        {
            return null;
        }

        var content = answer.Content[0];
        var kind = content.Kind == MediaKind.Text ? MediaKind.Text : MediaKind.Binary;
        var scalar = new ScalarValue(kind == MediaKind.Text ? ScalarKind.String : ScalarKind.Bytes);
        return new ResultPlan(kind, content.MediaType, new ValueUse(scalar, false), DocPlanner.Sentence(answer.Description));
    }

    /// <summary>The schema of the first success with JSON, or null.</summary>
    public static ApiSchema? JsonSchema(ApiOperation operation)
        => operation.Responses.Find(static r => r.IsSuccess && HasJson(r))?.Content.Find(static c => c.Kind == MediaKind.Json)?.Schema;

    private static List<ApiResponse> Successes(ApiOperation operation)
    {
        var successes = new List<ApiResponse>();
        foreach (var response in operation.Responses)
        {
            if (response.IsSuccess)
            {
                successes.Add(response);
            }
        }

        if (successes.Count == 0 && operation.Responses.Find(static r => r.Status == "default") is { } standard)
        {
            successes.Add(standard);
        }

        return successes;
    }

    private static bool HasJson(ApiResponse response) => response.Content.Exists(static c => c.Kind == MediaKind.Json);

    /// <summary>A success without a body beside one with a body, such as 204 beside 200: null.</summary>
    private static ResultPlan WithMissing(ResultPlan result, List<ApiResponse> successes)
    {
        var empty = successes.FindAll(static r => r.Content.Count == 0).ConvertAll(static r => r.Status);
        return empty.Count == 0
            ? result
            : result with
            {
                Value = result.Value with { Nullable = true },
                MayBeMissing = true,
                Doc = result.Doc.TrimEnd(' ', '.', '\n') + "; null where the answer has no body (" + string.Join(", ", empty) + ").",
            };
    }

    /// <summary>What the answers are; those of the same words once.</summary>
    private static string Description(List<ApiResponse> answers)
    {
        var words = new List<string>();
        foreach (var answer in answers)
        {
            if (!string.IsNullOrWhiteSpace(answer.Description) && DocPlanner.Sentence(answer.Description) is var sentence && !words.Contains(sentence))
            {
                words.Add(sentence);
            }
        }

        return string.Join(" Or: ", words);
    }

    /// <summary>Successes of different shapes are a union of them.</summary>
    private ValueUse Json(ApiOperation operation, List<ApiResponse> answers)
    {
        var distinct = new List<ApiSchema>();
        foreach (var answer in answers)
        {
            if (answer.Content.Find(static c => c.Kind == MediaKind.Json)?.Schema is not { } schema)
            {
                return new ValueUse(new ScalarValue(ScalarKind.Json), false);
            }

            if (!distinct.Exists(d => d.Equals(schema) || d is ReferenceSchema a && schema is ReferenceSchema b && a.Name == b.Name))
            {
                distinct.Add(schema);
            }
        }

        var whole = distinct.Count == 1 ? distinct[0] : new UnionSchema { Variants = distinct.ToEquatableArray(), Position = distinct[0].Position };
        return catalog.Use(whole, TypeSite.Operation(operation.Id, "response", "Response"));
    }
}
