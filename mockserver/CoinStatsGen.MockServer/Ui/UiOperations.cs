using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Examples;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStatsGen.OpenApi.Model;
using SpecCredits = CoinStatsGen.OpenApi.Model.CreditRule;

namespace CoinStats.MockServer.Ui;

/// <summary>The document as the page shows it: operations, prices, parameters, examples.</summary>
internal static class UiOperations
{
    /// <summary>All operations.</summary>
    public static MockReply All(MockEngine engine)
    {
        var document = engine.Document;
        var examples = new ExampleBuilder(document.Catalog.Schemas, engine.Options.Seed);
        return UiPage.Json(
            new JsonObject
            {
                ["document"] = new JsonObject
                {
                    ["title"] = document.Spec.Title,
                    ["version"] = document.Spec.Version,
                    ["key"] = new JsonObject { ["in"] = document.KeyPlace.In, ["name"] = document.KeyPlace.Name },
                },
                ["server"] = new JsonObject
                {
                    ["version"] = typeof(UiOperations).Assembly.GetName().Version?.ToString(3),
                    ["seed"] = engine.Options.Seed,
                    ["strict"] = engine.Options.Strict,
                },
                ["operations"] = new JsonArray([.. document.Operations.Select(o => Operation(o, examples))]),
            }
        );
    }

    /// <summary>One documented answer; null where there is none.</summary>
    public static MockReply? Answer(MockEngine engine, string id, string status, string? example)
    {
        if (
            engine.Document.Find(id) is not { } operation
            || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        )
        {
            return null;
        }

        var answer = example is null ? operation.Answer(code) : operation.Answer(code, example);
        return answer is null
            ? null
            : UiPage.Json(
                new JsonObject
                {
                    ["contentType"] = answer.ContentType,
                    ["headers"] = new JsonObject(answer.Headers.Select(h => KeyValuePair.Create(h.Name, (JsonNode?)h.Value.ToString()))),
                    ["body"] = Encoding.UTF8.GetString(answer.Body(operation.PathTemplate)),
                }
            );
    }

    private static JsonObject Operation(CompiledOperation operation, ExampleBuilder examples)
    {
        var spec = operation.Spec;
        return new JsonObject
        {
            ["id"] = operation.Id,
            ["method"] = operation.Method,
            ["path"] = operation.PathTemplate,
            ["tag"] = spec.Tags.Count > 0 ? spec.Tags[0] : "",
            ["summary"] = spec.Summary ?? "",
            ["description"] = spec.Description ?? "",
            ["needsKey"] = operation.Keys.IsNeeded,
            ["credits"] = spec.Credits?.Base,
            ["price"] = Price(spec.Credits),
            ["parameters"] = new JsonArray([.. spec.Parameters.Select(p => Parameter(p, operation, examples))]),
            ["body"] = spec.RequestBody is { Content: { Count: > 0 } content }
                ? new JsonObject
                {
                    ["mediaType"] = content[0].MediaType,
                    ["required"] = spec.RequestBody.Required,
                    ["example"] = Indented(examples.Build(content[0], operation.Id + " body")),
                }
                : null,
            ["responses"] = new JsonArray([.. spec.Responses.Select(r => Response(r, operation))]),
        };
    }

    private static JsonObject Parameter(ApiParameter parameter, CompiledOperation operation, ExampleBuilder examples)
    {
        var isAsked = parameter.Required || operation.Spec.RequiredAny is [{ } group, ..] && group.Contains(parameter.Name);
        var example =
            parameter.Examples.Count > 0
                ? parameter.Examples[0].Json
                : examples.Build(parameter.Schema, $"{operation.Id} {parameter.Name}");
        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.In.ToString().ToLowerInvariant(),
            ["required"] = parameter.Required,
            ["description"] = parameter.Description ?? "",
            ["example"] = Wire(example),
            ["prefill"] = isAsked,
        };
    }

    private static JsonObject Response(OperationResponse response, CompiledOperation operation)
    {
        var status = AnswerCompiler.StatusOf(operation.Spec, response);
        return new JsonObject
        {
            ["status"] = status,
            ["description"] = response.Description,
            ["examples"] = new JsonArray([.. operation.ExampleNames(status).Select(name => (JsonNode?)name)]),
            ["unnamed"] = operation.Answer(status) is { ExampleName.Length: 0 },
        };
    }

    private static string Price(SpecCredits? rule)
    {
        if (rule is null)
        {
            return "price not published";
        }

        var text = new StringBuilder(rule.IsExact ? "" : "at least ").Append(
            CultureInfo.InvariantCulture,
            $"{rule.Base} {(rule.Base == 1 ? "credit" : "credits")}"
        );
        var counted = rule.Multipliers.Where(m => m.PerValue).Select(m => m.Field).ToArray();
        if (counted.Length > 0)
        {
            text.Append(" for each of ").AppendJoin(" × ", counted);
        }

        foreach (var all in rule.Multipliers.Where(m => m.AllCredits is not null).GroupBy(m => m.AllCredits))
        {
            text.Append(CultureInfo.InvariantCulture, $", {all.Key} for all {string.Join(" or ", all.Select(m => m.Field))}");
        }

        return text.ToString();
    }

    // A value as it stands in a query: text without quotes, lists with commas.
    private static string Wire(string json) =>
        JsonNode.Parse(json) switch
        {
            JsonArray list => string.Join(',', list.Select(item => item?.ToString())),
            JsonNode node => node.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False
                ? node.ToJsonString()
                : node.ToString(),
            null => "",
        };

    private static string Indented(string json) => JsonNode.Parse(json)?.ToJsonString(JsonText.Indented) ?? "null";
}
