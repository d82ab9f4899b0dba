using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a success gives. Without a documented success the default answer counts as one.</summary>
internal sealed class ResultPlanner(TypeCatalog catalog)
{
    /// <summary>The body: JSON where any success has JSON, else text or bytes; null where none has a body.</summary>
    public ResultPlan? Plan(ApiOperation operation)
    {
        var successes = operation.Responses.Where(r => r.IsSuccess).ToList();
        if (successes.Count == 0)
        {
            successes = operation.Responses.Where(r => r.Status == "default").ToList();
        }

        var answers = successes.Where(r => r.Content.Count > 0).ToList();
        if (answers.Count == 0)
        {
            return null;
        }

        var described = answers.Where(r => r.Content.Any(c => MediaTypes.IsJson(c.MediaType))).ToList();
        if (described.Count > 0)
        {
            var json = described.ConvertAll(r => r.Content.First(c => MediaTypes.IsJson(c.MediaType)).Schema);
            return WithMissing(new ResultPlan(BodyKind.Json, null, Json(operation, json), Description(described)), successes);
        }

        var content = answers[0].Content[0];
        var kind = MediaTypes.KindOf(content.MediaType) == BodyKind.Text ? BodyKind.Text : BodyKind.Bytes;
        var scalar = new ScalarValue(kind == BodyKind.Text ? ScalarKind.String : ScalarKind.Bytes);
        return new ResultPlan(kind, content.MediaType, new ValueUse(scalar, false), DocPlanner.Sentence(answers[0].Description));
    }

    /// <summary>A success without a body beside one with a body, such as 204 beside 200: null.</summary>
    private static ResultPlan WithMissing(ResultPlan result, List<ApiResponse> successes)
    {
        var empty = successes.Where(r => r.Content.Count == 0).Select(r => r.Status).ToList();
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
    private static string Description(List<ApiResponse> answers) => string.Join(" Or: ", answers.Select(a => a.Description).Where(d => !string.IsNullOrWhiteSpace(d)).Select(DocPlanner.Sentence).Distinct());

    /// <summary>Successes of different shapes are a union of them.</summary>
    private ValueUse Json(ApiOperation operation, List<ApiSchema?> schemas)
    {
        if (schemas.Any(s => s is null))
        {
            return new ValueUse(new ScalarValue(ScalarKind.Json), false);
        }

        var site = TypeSite.Operation(operation.Id, "response", "Response");
        var distinct = new List<ApiSchema>();
        foreach (var schema in schemas)
        {
            if (!distinct.Any(d => d.Equals(schema) || d is ReferenceSchema a && schema is ReferenceSchema b && a.Name == b.Name))
            {
                distinct.Add(schema!);
            }
        }

        return catalog.Use(distinct.Count == 1 ? distinct[0] : new UnionSchema { Variants = distinct.ToEquatableArray(), Position = distinct[0].Position }, site);
    }
}
