using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a success gives.</summary>
internal sealed class ResultPlanner(ValuePlanner values)
{
    private readonly ResultTypes _types = new(values.Catalog);

    /// <summary>The body: JSON where any success has JSON, else text or bytes; null where none has a body.</summary>
    public ResultPlan? Plan(ApiOperation operation)
    {
        var successes = ResultTypes.Successes(operation);
        if (_types.Json(operation) is { } json)
        {
            return WithMissing(
                new ResultPlan(MediaKind.Json, null, values.Names.Of(json), Description(successes.FindAll(ResultTypes.HasJson))),
                successes
            );
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

    /// <summary>A success without a body beside one with a body, such as 204 beside 200: null.</summary>
    private static ResultPlan WithMissing(ResultPlan result, List<OperationResponse> successes)
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
    private static string Description(List<OperationResponse> answers)
    {
        var words = new List<string>();
        foreach (var answer in answers)
        {
            if (
                !string.IsNullOrWhiteSpace(answer.Description)
                && DocPlanner.Sentence(answer.Description) is var sentence
                && !words.Contains(sentence)
            )
            {
                words.Add(sentence);
            }
        }

        return string.Join(" Or: ", words);
    }
}
