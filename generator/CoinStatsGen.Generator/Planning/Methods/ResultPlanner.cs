using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a success gives.</summary>
internal sealed class ResultPlanner(ValuePlanner values)
{
    private const string PlainJson = "application/json";

    private readonly ResultTypes _types = new(values.Catalog);

    /// <summary>The body: JSON where any success has JSON, else text or bytes; null where none has a body.</summary>
    public ResultPlan? Plan(ApiOperation operation)
    {
        var successes = ResultTypes.Successes(operation);
        if (_types.Json(operation) is { } json)
        {
            return WithRange(
                WithMissing(
                    new ResultPlan(
                        MediaKind.Json,
                        Accepted(successes.FindAll(ResultTypes.HasJson)),
                        values.Names.Of(json),
                        Description(successes.FindAll(ResultTypes.HasJson))
                    ),
                    successes
                ),
                successes.FindAll(ResultTypes.HasJson)
            );
        }

        if (successes.Find(static r => r.Content.Count > 0) is not { } answer)
        {
            return null;
        }

        var content = answer.Content[0];
        var kind = content.Kind == MediaKind.Text ? MediaKind.Text : MediaKind.Binary;
        var scalar = new ScalarValue(kind == MediaKind.Text ? ScalarKind.String : ScalarKind.Bytes);
        var accepted = answer.Content.Where(c => c.Kind == content.Kind).Select(static c => c.MediaType).Distinct(StringComparer.Ordinal);
        return new ResultPlan(kind, string.Join(", ", accepted), new ValueUse(scalar, false), DocPlanner.Sentence(answer.Description));
    }

    /// <summary>The kinds of JSON that are documented; null where plain JSON is one of them.</summary>
    private static string? Accepted(List<OperationResponse> answers)
    {
        var types = answers
            .SelectMany(static a => a.Content)
            .Where(static c => c.Kind == MediaKind.Json)
            .Select(static c => c.MediaType)
            .ToList();
        return types.Exists(static type => MediaType.Parse(type) is { IsRange: true } or { Name: PlainJson })
            ? null
            : string.Join(", ", types.Distinct(StringComparer.Ordinal));
    }

    /// <summary>A range of media types, of which the answer says one: text or JSON.</summary>
    private static ResultPlan WithRange(ResultPlan result, List<OperationResponse> answers) =>
        result.Value.Value is ScalarValue { Kind: ScalarKind.String }
        && answers.TrueForAll(static a =>
            a.Content.Find(static c => c.Kind == MediaKind.Json) is { } json && MediaType.Parse(json.MediaType).IsRange
        )
            ? result with
            {
                MediaType = "*/*",
                IsTextOrJson = true,
            }
            : result;

    /// <summary>A success without a body beside one with a body, such as 204 beside 200: null.</summary>
    private static ResultPlan WithMissing(ResultPlan result, List<OperationResponse> successes)
    {
        var empty = successes.FindAll(static r => r.Content.Count == 0 || ResultTypes.MayLackBody(r)).ConvertAll(static r => r.Status);
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
