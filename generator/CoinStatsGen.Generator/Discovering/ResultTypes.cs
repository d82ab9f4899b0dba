using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>What the successes of operations are. Without a documented success the default answer counts as one.</summary>
internal sealed class ResultTypes(TypeCatalog catalog)
{
    /// <summary>The successes; those that HTTP gives no body have none, whatever is documented.</summary>
    public static List<OperationResponse> Successes(ApiOperation operation)
    {
        var successes = new List<OperationResponse>();
        foreach (var response in operation.Responses)
        {
            if (response.IsSuccess)
            {
                successes.Add(HasNoBody(operation, response) ? response with { Content = default } : response);
            }
        }

        if (successes.Count == 0 && operation.Responses.Find(static r => r.Status == "default") is { } standard)
        {
            successes.Add(HasNoBody(operation, standard) ? standard with { Content = default } : standard);
        }

        return successes;
    }

    /// <summary>RFC 9110: answers to HEAD, 204 and 205 come without a body.</summary>
    private static bool HasNoBody(ApiOperation operation, OperationResponse response) =>
        response.StatusCode is 204 or 205 || string.Equals(operation.Method, "HEAD", StringComparison.OrdinalIgnoreCase);

    /// <summary>A body may be missing: the document says nothing of one, or names a media type without a schema.</summary>
    public static bool MayLackBody(OperationResponse response) =>
        response.Content.Find(static c => c.Kind == MediaKind.Json) is { Schema: null };

    /// <summary>The answer has a body that is JSON.</summary>
    public static bool HasJson(OperationResponse response) => response.Content.Exists(static c => c.Kind == MediaKind.Json);

    /// <summary>A success may be a file: neither JSON nor text.</summary>
    public static bool MayBeFile(ApiOperation operation) =>
        Successes(operation).Exists(static r => r.Content.Exists(static c => c.Kind is not (MediaKind.Json or MediaKind.Text)));

    /// <summary>The schema of the first success with JSON, or null.</summary>
    public static ApiSchema? JsonSchema(ApiOperation operation) =>
        operation.Responses.Find(static r => r.IsSuccess && HasJson(r))?.Content.Find(static c => c.Kind == MediaKind.Json)?.Schema;

    /// <summary>The JSON of all successes; those of different shapes are a union of them. Null where none has JSON.</summary>
    public ValueUse? Json(ApiOperation operation)
    {
        var answers = Successes(operation).FindAll(HasJson);
        if (answers.Count == 0)
        {
            return null;
        }

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

        var whole =
            distinct.Count == 1 ? distinct[0] : new UnionSchema { Variants = distinct.ToEquatableArray(), Position = distinct[0].Position };
        return catalog.Use(whole, TypeSite.Operation(operation.Id, "response", "Response"));
    }
}
