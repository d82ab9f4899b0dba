using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Validating;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>
/// Puts single values of a request into members of the answer that have their name: <c>currency</c>, <c>connectionId</c>, a path's
/// <c>coinId</c> also into the <c>id</c> of what is asked for. Only where the document's shape of the member admits the value.
/// </summary>
internal sealed class ValueReflection(CompiledOperation operation, SchemaCatalog catalog)
{
    private const int Deepest = 6;
    private readonly ApiSchema? _schema = AnswerRows.BodySchema(operation);

    /// <summary>Changes an answer; false where nothing of the request stands in it.</summary>
    public bool Apply(JsonNode root, MockRequest request)
    {
        var values = Values(request);
        return values.Count > 0 && Apply(root, _schema, values, depth: 0);
    }

    private bool Apply(JsonNode? node, ApiSchema? schema, Dictionary<string, string> values, int depth)
    {
        var shape = schema is null ? null : catalog.Resolve(schema);
        switch (node)
        {
            case JsonArray items when depth < Deepest:
                return items.Aggregate(false, (any, item) => Apply(item, (shape as ArraySchema)?.Items, values, depth + 1) || any);
            case JsonObject members when depth < Deepest:
                var changed = false;
                foreach (var name in members.Select(m => m.Key).ToArray())
                {
                    var inner = (shape as ObjectSchema)?.Properties.FirstOrDefault(p => p.Name == name)?.Schema;
                    changed |= members[name] is JsonValue old
                        ? values.TryGetValue(name, out var text) && Set(members, name, old, inner, text)
                        : Apply(members[name], inner, values, depth + 1);
                }

                return changed;
            default:
                return false;
        }
    }

    private bool Set(JsonObject members, string name, JsonValue old, ApiSchema? schema, string text)
    {
        if (schema is not null && TextCheck.Compile(schema, catalog).Fault(text) is not null)
        {
            return false;
        }

        JsonNode? value = old.GetValueKind() switch
        {
            JsonValueKind.String => text,
            JsonValueKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            JsonValueKind.True or JsonValueKind.False when text is "true" or "false" => text == "true",
            _ => null,
        };
        if (value is null || JsonNode.DeepEquals(value, old))
        {
            return false;
        }

        members[name] = value;
        return true;
    }

    private Dictionary<string, string> Values(MockRequest request)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in RequestValues.Path(request, operation.NamedSegments))
        {
            values[name] = value;
            values.TryAdd(
                name.EndsWith("Address", StringComparison.Ordinal) ? "address"
                    : name.EndsWith("Id", StringComparison.Ordinal) ? "id"
                    : name,
                value
            );
        }

        foreach (var parameter in operation.Spec.Parameters.Where(p => p.In == ParameterLocation.Query && !IsPaging(p.Name)))
        {
            if (RequestValues.List(request, parameter.Name) is [var only])
            {
                values[parameter.Name] = only;
            }
        }

        AddBody(values, request.Body);
        return values;
    }

    private bool IsPaging(string name) =>
        operation.Spec.Pagination is { } rule && (name == rule.PageParameter || name == rule.LimitParameter);

    private static void AddBody(Dictionary<string, string> values, ReadOnlyMemory<byte> body)
    {
        using var json = RequestValues.Body(body);
        if (json?.RootElement is { ValueKind: JsonValueKind.Object } root)
        {
            foreach (
                var member in root.EnumerateObject()
                    .Where(m => m.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
            )
            {
                values[member.Name] = JsonText.Bare(member.Value)!;
            }
        }
    }
}
