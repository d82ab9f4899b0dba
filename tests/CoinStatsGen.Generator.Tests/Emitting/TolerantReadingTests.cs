using System.Globalization;
using System.Text.Json.Nodes;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Generated readers of any document lose nothing but what one member lacks, and tell of it.</summary>
public sealed class TolerantReadingTests
{
    private const string Members = """
        "text": { "type": "string" }, "number": { "type": "number" }, "whole": { "type": "integer" }, "small": { "type": "integer", "format": "int32" },
        "flag": { "type": "boolean" }, "at": { "type": "string", "format": "date-time" }, "day": { "type": "string", "format": "date" },
        "id": { "type": "string", "format": "uuid" }, "bytes": { "type": "string", "format": "byte" },
        "state": { "$ref": "#/components/schemas/State" }, "inner": { "$ref": "#/components/schemas/Inner" },
        "list": { "type": "array", "items": { "$ref": "#/components/schemas/Inner" } }, "texts": { "type": "array", "items": { "type": "string" } },
        "map": { "type": "object", "additionalProperties": { "type": "number" } }, "point": { "$ref": "#/components/schemas/Point" },
        "pair": { "$ref": "#/components/schemas/Pair" }, "either": { "$ref": "#/components/schemas/Either" }, "free": {}, "wallet": { "type": "string", "x-csharp-type": "CoinStats.WalletRef" }
        """;

    private const string Names =
        "\"text\", \"number\", \"whole\", \"small\", \"flag\", \"at\", \"day\", \"id\", \"bytes\", \"state\", \"inner\", \"list\", "
        + "\"texts\", \"map\", \"point\", \"pair\", \"either\", \"free\", \"wallet\"";

    private const string Schemas = $$"""
        "State": { "type": "string", "enum": ["open", "closed"] },
        "Inner": { "type": "object", "required": ["name", "deep"], "properties": { "name": { "type": "string" }, "deep": { "$ref": "#/components/schemas/Deep" }, "note": { "type": "string" } } },
        "Deep": { "type": "object", "required": ["value"], "properties": { "value": { "type": "number" } }, "additionalProperties": { "type": "integer" } },
        "Point": { "type": "array", "items": { "type": "number" }, "x-tuple": ["t", "usd"] },
        "Pair": { "type": "array", "items": { "type": "string" }, "x-tuple": ["from", "to"] },
        "Either": { "oneOf": [ { "type": "number" }, { "$ref": "#/components/schemas/Inner" } ] },
        "All": { "type": "object", "required": [{{Names}}], "properties": { {{Members}} } },
        "Some": { "type": "object", "properties": { {{Members}} } },
        "Holder": { "type": "object", "required": ["all", "some"], "properties": { "all": { "$ref": "#/components/schemas/All" }, "some": { "$ref": "#/components/schemas/Some" },
          "rows": { "type": "array", "items": { "$ref": "#/components/schemas/Inner" }, "x-also-named": ["items"] } } },
        "Egg": { "type": "object", "required": ["hen"], "properties": { "hen": { "$ref": "#/components/schemas/Hen" } } },
        "Hen": { "type": "object", "required": ["egg", "name"], "properties": { "egg": { "$ref": "#/components/schemas/Egg" }, "name": { "type": "string" } } }
        """;

    private const string Values = """
        { "text": "t", "number": 1.5, "whole": 7, "small": 3, "flag": true, "at": "2026-01-02T03:04:05+00:00", "day": "2026-01-02", "id": "0f8fad5b-d9cb-469f-a165-70867728950e",
          "bytes": "AQID", "state": "open", "inner": { "name": "n", "deep": { "value": 2, "extra": 4 }, "note": "x" }, "list": [ { "name": "a", "deep": { "value": 1 } }, { "name": "b", "deep": { "value": 2 } } ],
          "texts": ["x", "y"], "map": { "USD": 1, "BTC": 2 }, "point": [1, 2], "pair": ["f", "t"], "either": { "name": "e", "deep": { "value": 9 } }, "free": { "x": [1] }, "wallet": "ethereum:0x1" }
        """;

    private static readonly string Document = SpecBuilder.Document(
        SpecBuilder.Get("/holder", "get-holder", "", """{ "$ref": "#/components/schemas/Holder" }""")
            + ", "
            + SpecBuilder.Get("/egg", "get-egg", "", """{ "$ref": "#/components/schemas/Egg" }"""),
        Schemas
    );

    private static readonly string Whole = JsonNode
        .Parse($$"""{ "all": {{Values}}, "some": {{Values}}, "rows": [ { "name": "r", "deep": { "value": 3 } } ] }""")!
        .ToJsonString();

    /// <summary>JSON, and no text: half of a surrogate pair.</summary>
    private const string HalfPair = "\"\\ud800\"";

    private static readonly string[] Replacements = ["null", "\"some text\"", "7.5", "true", "[null]", "{\"a\":null}", HalfPair, "1e30"];

    [Fact]
    public async Task Read_AnythingAtAnyPlace_KeepsEverythingElse()
    {
        var places = Places(JsonNode.Parse(Whole)!, []).Where(p => p.Count > 0).ToList();
        var cases = places
            .SelectMany(p => Replacements.Where(r => r != HalfPair || !IsKeptAsJson(p)).Select(r => (Place: p, Json: Replaced(p, r))))
            .Concat(places.Select(p => (Place: p, Json: Replaced(p, null))))
            .ToList();

        var read = await ReadAsync(cases.Select(c => c.Json).Prepend(Whole));

        var whole = JsonNode.Parse(read[0].Split('|')[0])!;
        read[0].ShouldEndWith("|");
        whole.ToJsonString().ShouldBe(Whole);
        for (var i = 0; i < cases.Count; i++)
        {
            var answer = read[i + 1];
            answer.ShouldStartWith("{", customMessage: cases[i].Json);
            Forgotten(JsonNode.Parse(answer.Split('|')[0])!, cases[i].Place).ShouldBe(Forgotten(whole, cases[i].Place), cases[i].Json);
        }
    }

    [Theory]
    [InlineData("""{"all":{},"some":{}}""", 19)]
    [InlineData("""{"some":{}}""", 1)]
    [InlineData("{}", 2)]
    public async Task Read_Nothing_GivesRecordsOfEmptyValues(string json, int gaps)
    {
        var answer = (await ReadAsync([json])).Single();

        var all = JsonNode.Parse(answer.Split('|')[0])!["all"]!;
        all.ToJsonString()
            .ShouldBe(
                """{"text":"","number":0,"whole":0,"small":0,"flag":false,"at":"0001-01-01T00:00:00\u002B00:00","day":"0001-01-01","id":"00000000-0000-0000-0000-000000000000","bytes":"","""
                    + "\"state\":\"\",\"inner\":{\"name\":\"\",\"deep\":{\"value\":0}},\"list\":[],\"texts\":[],\"map\":{},\"point\":[0,0],\"pair\":[\"\",\"\"],\"either\":null,\"free\":null,\"wallet\":\"\"}"
            );
        answer.Split('|')[1].Split(';').Length.ShouldBe(gaps);
    }

    [Theory]
    [InlineData(
        """{"all":{"point":[1],"pair":[]}}""",
        "$.all.point.usd: expected a number, found nothing",
        "$.all.pair.from: expected a string, found nothing"
    )]
    [InlineData(
        """{"all":{"point":[null,true],"inner":{"deep":[]}}}""",
        "$.all.point[*]: expected a number, found null",
        "$.all.inner.deep: expected an object, found array"
    )]
    [InlineData(
        """{"all":{"either":"none of them","small":4000000000,"wallet":"no wallet"}}""",
        "$.all.either: expected one of the documented shapes, found string",
        "$.all.small: expected a whole number of 32 bits, found number",
        "$.all.wallet: expected a text that is a WalletRef, found string"
    )]
    [InlineData(
        """{"all":{"either":{"name":"e"},"map":{"USD":"x","ETH":null}}}""",
        "$.all.either.deep: expected an object, found nothing",
        "$.all.map.USD: expected a number, found string",
        "$.all.map.ETH: expected a number, found null"
    )]
    [InlineData(
        """{"all":{},"some":{"number":"x","inner":5,"list":"x","state":3,"map":[],"at":"yesterday","either":null,"wallet":"x"}}""",
        "$.some.number: expected a number, found string",
        "$.some.inner: expected an object, found number",
        "$.some.list: expected an array, found string",
        "$.some.state: expected a string, found number",
        "$.some.map: expected an object, found array",
        "$.some.at: expected a date and time in ISO 8601, found string",
        "$.some.wallet: expected a text that is a WalletRef, found string"
    )]
    public async Task Read_Gaps_NamePathExpectedAndFound(string json, params string[] gaps)
    {
        var answer = (await ReadAsync([json])).Single();

        gaps.ShouldBeSubsetOf(answer.Split('|')[1].Split("; "));
        JsonNode.Parse(answer.Split('|')[0])!["some"]!.ToJsonString().ShouldBe("{}");
    }

    [Theory]
    [InlineData("""{"all":{},"some":{},"items":[ROW]}""")]
    [InlineData("""{"all":{},"some":{},"items":[ROW],"rows":null}""")]
    [InlineData("""{"all":{},"some":{},"rows":null,"items":[ROW]}""")]
    [InlineData("""{"all":{},"some":{},"rows":[ROW],"items":null}""")]
    [InlineData("""{"all":{},"some":{},"rows":[ROW],"items":[]}""")]
    [InlineData("""{"all":{},"some":{},"items":[],"rows":[ROW]}""")]
    public async Task Read_OtherNameOfAMember_IsTheMemberAndTakesNothingFromIt(string json)
    {
        var read = await ReadAsync([json.Replace("ROW", """{"name":"r","deep":{"value":3}}""", StringComparison.Ordinal)]);

        JsonNode.Parse(read.Single().Split('|')[0])!["rows"]!.ToJsonString().ShouldBe("""[{"name":"r","deep":{"value":3}}]""");
    }

    [Fact]
    public async Task Read_TypesThatRequireEachOther_ComeToAnEnd()
    {
        var (result, _) = await new GeneratedProgram(Document).RunAsync(
            """var egg = await client.Things.GetEggWithResponseAsync(); return (egg.Body!.Hen is null) + " " + egg.Gaps[0];""",
            """{"chick":1}"""
        );

        result.ShouldBe("True $.hen: expected an object, found nothing");
    }

    private static async Task<string[]> ReadAsync(IEnumerable<string> answers)
    {
        var queue = new Queue<string>(answers);
        var (result, _) = await new GeneratedProgram(Document).RunAsync(
            $$"""
            var read = new List<string>();
            for (int i = 0; i < {{queue.Count.ToString(CultureInfo.InvariantCulture)}}; i++)
            {
                try
                {
                    var response = await client.Things.GetHolderWithResponseAsync();
                    read.Add(JsonSerializer.Serialize(response.Body) + "|" + string.Join("; ", response.Gaps));
                }
                catch (CoinStatsJsonException e)
                {
                    read.Add(e.Message);
                }
            }

            return string.Join("\n", read);
            """,
            _ => AnsweringHandler.Json(queue.Dequeue())
        );
        return result.Split('\n');
    }

    /// <summary>Any JSON may stand there; System.Text.Json itself cannot read half a pair again.</summary>
    private static bool IsKeptAsJson(List<object> place) => place.Contains("free") || place.Contains("either");

    private static IEnumerable<List<object>> Places(JsonNode? node, List<object> path)
    {
        yield return path;
        var children = node switch
        {
            JsonObject members => members.SelectMany(m => Places(m.Value, [.. path, m.Key])),
            JsonArray items => items.SelectMany((item, i) => Places(item, [.. path, i])),
            _ => [],
        };
        foreach (var child in children)
        {
            yield return child;
        }
    }

    private static string Replaced(List<object> place, string? replacement)
    {
        // Text, because half of a surrogate pair is no JsonNode.
        var root = JsonNode.Parse(Whole)!;
        var parent = place
            .Take(place.Count - 1)
            .Aggregate(root, static (node, step) => step is int index ? node[index]! : node[(string)step]!);
        switch (parent, place[^1])
        {
            case (JsonObject members, string name) when replacement is null:
                members.Remove(name);
                break;
            case (JsonArray items, int index) when replacement is null:
                items.RemoveAt(index);
                break;
            case (JsonObject members, string name):
                members[name] = "\u0001";
                break;
            case (JsonArray items, int index):
                items[index] = "\u0001";
                break;
        }

        return root.ToJsonString().Replace("\"\\u0001\"", replacement, StringComparison.Ordinal);
    }

    /// <summary>
    /// The value without what stands at the place. A list whose element changed is forgotten whole, and so is a union, which may be of
    /// another shape then.
    /// </summary>
    private static string Forgotten(JsonNode read, List<object> place)
    {
        var root = read.DeepClone();
        var node = root;
        foreach (var step in place)
        {
            if (node is JsonObject members && step is string name)
            {
                if (members[name] is not JsonObject || ReferenceEquals(step, place[^1]) || name == "either")
                {
                    members.Remove(name);
                    break;
                }

                node = members[name]!;
            }
        }

        return root.ToJsonString();
    }
}
