using CoinStatsGen.SpecTool.Diff;

namespace CoinStatsGen.SpecTool.Tests.Diff;

/// <summary>Each rule with a pair of documents that differ in that one thing.</summary>
public sealed partial class DiffRuleTests
{
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Compare_Pair_FindsExactlyTheRules(string rules, string slot, string old, string @new)
    {
        var report = DiffPairs.Compare(slot, old, @new);

        string.Join(' ', report.Findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal))
            .ShouldBe(string.Join(' ', rules.Split(' ').Order(StringComparer.Ordinal)));
        report.Findings.ShouldAllBe(finding => finding.Place.Length > 0 && finding.Message.EndsWith('.') && finding.Meaning.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Compare_DocumentWithItself_FindsNothing(string rules, string slot, string old, string @new)
    {
        rules.ShouldNotBeEmpty();
        DiffPairs.Compare(slot, old, old).Findings.ShouldBeEmpty();
        DiffPairs.Compare(slot, @new, @new).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_EachOne_HasAPair()
    {
        var covered = Pairs().SelectMany(row => ((string)row[0]).Split(' ')).ToHashSet();

        DiffRules.All.Select(rule => rule.Id).Where(id => !covered.Contains(id)).ShouldBeEmpty();
        DiffRules.All.Count.ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public void Rules_Ids_AreDistinctAndSpeakable()
    {
        DiffRules.All.Select(rule => rule.Id).Distinct().Count().ShouldBe(DiffRules.All.Count);
        DiffRules.All.ShouldAllBe(rule =>
            rule.Id.All(character => char.IsAsciiLetterLower(character) || character == '-') && rule.Summary.Length > 0
        );
    }

    public static TheoryData<string, string, string, string> Pairs()
    {
        var pairs = new TheoryData<string, string, string, string>();
        AddDocumentPairs(pairs);
        AddOperationPairs(pairs);
        AddParameterPairs(pairs);
        AddBodyPairs(pairs);
        AddSchemaPairs(pairs);
        AddObjectPairs(pairs);
        AddRulePairs(pairs);
        return pairs;
    }

    private static void AddDocumentPairs(TheoryData<string, string, string, string> pairs)
    {
        pairs.Add("title-changed", "document", "{}", """{"info": {"title": "U"}}""");
        pairs.Add("version-changed", "document", "{}", """{"info": {"version": "2"}}""");
        pairs.Add("description-changed", "document", "{}", """{"info": {"description": null}}""");
        pairs.Add("default-server-changed", "document", "{}", """{"servers": [{"url": "https://b.example"}]}""");
        pairs.Add("server-added", "document", "{}", """{"servers": [{"url": "https://a.example"}, {"url": "https://b.example"}]}""");
        pairs.Add("server-removed", "document", """{"servers": [{"url": "https://a.example"}, {"url": "https://b.example"}]}""", "{}");
        pairs.Add(
            "tag-added operation-added",
            "document",
            "{}",
            """{"paths": {"/b": {"get": {"operationId": "b", "tags": ["H"], "responses": {"200": {"description": ""}}}}}}"""
        );
        pairs.Add(
            "tag-removed operation-removed",
            "document",
            """{"paths": {"/b": {"get": {"operationId": "b", "tags": ["H"], "responses": {"200": {"description": ""}}}}}}""",
            "{}"
        );
        pairs.Add("tag-description-changed", "document", "{}", """{"tags": [{"name": "G", "description": "e"}]}""");
        pairs.Add(
            "security-scheme-added",
            "document",
            "{}",
            """{"components": {"securitySchemes": {"oauth": {"type": "http", "scheme": "bearer"}}}}"""
        );
        pairs.Add("security-scheme-removed", "document", "{}", """{"components": {"securitySchemes": {"key": null}}}""");
        pairs.Add("security-scheme-changed", "document", "{}", """{"components": {"securitySchemes": {"key": {"in": "query"}}}}""");
        pairs.Add("schema-added", "schemas", "{}", """{"A": {"type": "object"}}""");
        pairs.Add("schema-removed", "schemas", """{"A": {"type": "object"}}""", "{}");
    }

    private static void AddOperationPairs(TheoryData<string, string, string, string> pairs)
    {
        const string B = """{"operationId": "b", "tags": ["G"], "responses": {"200": {"description": ""}}}""";
        pairs.Add("operation-added", "document", "{}", $$"""{"paths": {"/b": {"get": {{B}} } } }""");
        pairs.Add("operation-removed", "document", $$"""{"paths": {"/b": {"get": {{B}} } } }""", "{}");
        pairs.Add(
            "deprecated-operation-removed",
            "document",
            """{"paths": {"/b": {"get": {"deprecated": true, "operationId": "b", "tags": ["G"], "responses": {"200": {"description": ""}}}}}}""",
            "{}"
        );
        pairs.Add("operation-id-changed", "operation", "{}", """{"operationId": "get-b"}""");
        pairs.Add(
            "operation-path-changed",
            "document",
            $$"""{"paths": {"/b": {"get": {{B}} } } }""",
            $$"""{"paths": {"/c": {"get": {{B}} } } }"""
        );
        pairs.Add(
            "operation-method-changed",
            "document",
            $$"""{"paths": {"/b": {"get": {{B}} } } }""",
            $$"""{"paths": {"/b": {"post": {{B}} } } }"""
        );
        pairs.Add(
            "operation-tag-changed",
            "document",
            $$"""{"paths": {"/b": {"get": {{B}} }, "/c": {"get": {"operationId": "c", "tags": ["H"], "responses": {"200": {"description": ""} } } } } }""",
            """{"paths": {"/b": {"get": {"operationId": "b", "tags": ["H"], "responses": {"200": {"description": ""}}}}, "/c": {"get": {"operationId": "c", "tags": ["H"], "responses": {"200": {"description": ""}}}}}}"""
        );
        pairs.Add("operation-deprecated", "operation", "{}", """{"deprecated": true}""");
        pairs.Add("operation-revived", "operation", """{"deprecated": true}""", "{}");
        pairs.Add("operation-summary-changed", "operation", "{}", """{"summary": "other"}""");
        pairs.Add("operation-description-changed", "operation", "{}", """{"description": "other"}""");
        pairs.Add("operation-security-added", "operation", "{}", """{"security": [{"key": []}]}""");
        pairs.Add("operation-security-removed", "operation", """{"security": [{"key": []}]}""", "{}");
        pairs.Add(
            "operation-security-changed",
            "document",
            """{"components": {"securitySchemes": {"two": {"type": "http", "scheme": "bearer"}}}, "paths": {"/a": {"get": {"security": [{"key": []}]}}}}""",
            """{"components": {"securitySchemes": {"two": {"type": "http", "scheme": "bearer"}}}, "paths": {"/a": {"get": {"security": [{"two": []}]}}}}"""
        );
    }

    private static void AddParameterPairs(TheoryData<string, string, string, string> pairs)
    {
        static string P(string name, string more = "", string schema = """{"type": "string"}""") =>
            $$"""{"name": "{{name}}", "in": "query", {{more}} "schema": {{schema}} }""";
        const string Required = "\"required\": true,";
        const string Texts = """{"type": "array", "items": {"type": "string"}}""";
        pairs.Add("optional-parameter-added", "parameters", "[]", $"[{P("p")}]");
        pairs.Add("required-parameter-added", "parameters", "[]", $"[{P("p", Required)}]");
        pairs.Add("parameter-removed", "parameters", $"[{P("p")}]", "[]");
        pairs.Add(
            "parameter-location-changed",
            "parameters",
            $"[{P("p")}]",
            """[{"name": "p", "in": "header", "schema": {"type": "string"}}]"""
        );
        pairs.Add("parameter-became-required", "parameters", $"[{P("p")}]", $"[{P("p", Required)}]");
        pairs.Add("parameter-became-optional", "parameters", $"[{P("p", Required)}]", $"[{P("p")}]");
        pairs.Add("parameter-order-changed", "parameters", $"[{P("p")}, {P("q")}]", $"[{P("q")}, {P("p")}]");
        pairs.Add("parameter-position-changed optional-parameter-added", "parameters", $"[{P("p")}]", $"[{P("q")}, {P("p")}]");
        pairs.Add(
            "parameters-became-record optional-parameter-added",
            "parameters",
            $"[{P("a")}, {P("b")}, {P("c")}, {P("d")}]",
            $"[{P("a")}, {P("b")}, {P("c")}, {P("d")}, {P("e")}]"
        );
        pairs.Add(
            "parameters-left-record parameter-removed",
            "parameters",
            $"[{P("a")}, {P("b")}, {P("c")}, {P("d")}, {P("e")}]",
            $"[{P("a")}, {P("b")}, {P("c")}, {P("d")}]"
        );
        pairs.Add(
            "optional-parameter-added",
            "operation",
            $$"""{"x-arguments": ["a", "b"], "parameters": [{{P("a")}}, {{P("b")}}]}""",
            $$"""{"x-arguments": ["a", "b"], "parameters": [{{P("c")}}, {{P("a")}}, {{P("d")}}, {{P("b")}}, {{P("e")}}]}"""
        );
        pairs.Add(
            "optional-parameter-added",
            "operation",
            $$"""{"parameters": [{{P("a")}}, {{P("b")}}, {{P("c")}}, {{P("d")}}]}""",
            $$"""{"x-arguments": ["a", "b", "c", "d"], "parameters": [{{P("a")}}, {{P("b")}}, {{P("c")}}, {{P("d")}}, {{P("e")}}]}"""
        );
        pairs.Add(
            "name-moved",
            "operation",
            $$"""{"x-arguments": ["a", "b"], "parameters": [{{P("a")}}, {{P("b")}}]}""",
            $$"""{"x-arguments": ["a"], "parameters": [{{P("a")}}, {{P("b")}}]}"""
        );
        pairs.Add("parameter-style-changed", "parameters", $"[{P("p", schema: Texts)}]", $"[{P("p", "\"explode\": false,", Texts)}]");
        pairs.Add("parameter-deprecated", "parameters", $"[{P("p")}]", $"[{P("p", "\"deprecated\": true,")}]");
        pairs.Add("parameter-description-changed", "parameters", $"[{P("p")}]", $"[{P("p", "\"description\": \"d\",")}]");
        pairs.Add("request-example-changed", "parameters", $"[{P("p")}]", $"[{P("p", "\"example\": \"x\",")}]");
        pairs.Add("type-changed", "parameter", """{"type": "string"}""", """{"type": "boolean"}""");
    }

    private static void AddBodyPairs(TheoryData<string, string, string, string> pairs)
    {
        const string Json = """{"application/json": {"schema": {"type": "string"}}}""";
        const string Both = """{"application/json": {"schema": {"type": "string"}}, "text/plain": {"schema": {"type": "string"}}}""";
        pairs.Add("optional-body-added", "operation", "{}", $$"""{"requestBody": {"content": {{Json}} } }""");
        pairs.Add("required-body-added", "operation", "{}", $$"""{"requestBody": {"required": true, "content": {{Json}} } }""");
        pairs.Add("body-removed", "operation", $$"""{"requestBody": {"content": {{Json}} } }""", "{}");
        pairs.Add("body-became-required", "body", $$"""{"content": {{Json}} }""", $$"""{"required": true, "content": {{Json}} }""");
        pairs.Add("body-became-optional", "body", $$"""{"required": true, "content": {{Json}} }""", $$"""{"content": {{Json}} }""");
        pairs.Add("body-media-type-added", "body", $$"""{"content": {{Json}} }""", $$"""{"content": {{Both}} }""");
        pairs.Add("body-media-type-removed", "body", $$"""{"content": {{Both}} }""", $$"""{"content": {{Json}} }""");
        pairs.Add("body-description-changed", "body", $$"""{"content": {{Json}} }""", $$"""{"description": "d", "content": {{Json}} }""");
        pairs.Add(
            "request-example-changed",
            "body",
            $$"""{"content": {{Json}} }""",
            """{"content": {"application/json": {"example": "x", "schema": {"type": "string"}}}}"""
        );
        pairs.Add("success-status-added", "operation", "{}", """{"responses": {"201": {"description": ""}}}""");
        pairs.Add("success-status-removed", "operation", """{"responses": {"201": {"description": ""}}}""", "{}");
        pairs.Add("error-status-added", "operation", "{}", """{"responses": {"404": {"description": ""}}}""");
        pairs.Add("error-status-removed", "operation", """{"responses": {"404": {"description": ""}}}""", "{}");
        pairs.Add(
            "response-media-type-added",
            "operation",
            $$"""{"responses": {"200": {"content": {{Json}} } } }""",
            $$"""{"responses": {"200": {"content": {{Both}} } } }"""
        );
        pairs.Add(
            "response-media-type-removed",
            "operation",
            $$"""{"responses": {"200": {"content": {{Both}} } } }""",
            $$"""{"responses": {"200": {"content": {{Json}} } } }"""
        );
        pairs.Add("response-body-added", "operation", "{}", $$"""{"responses": {"200": {"content": {{Json}} } } }""");
        pairs.Add("response-body-removed", "operation", $$"""{"responses": {"200": {"content": {{Json}} } } }""", "{}");
        pairs.Add(
            "response-body-removed",
            "operation",
            $$"""{"responses": {"200": {"content": {{Json}} } } }""",
            """{"responses": {"200": {"content": {"application/json": {}}}}}"""
        );
        pairs.Add(
            "response-header-added",
            "operation",
            "{}",
            """{"responses": {"200": {"headers": {"X": {"schema": {"type": "string"}}}}}}"""
        );
        pairs.Add(
            "response-header-removed",
            "operation",
            """{"responses": {"200": {"headers": {"X": {"schema": {"type": "string"}}}}}}""",
            "{}"
        );
        pairs.Add("response-description-changed", "operation", "{}", """{"responses": {"200": {"description": "other"}}}""");
        pairs.Add(
            "response-example-changed",
            "operation",
            $$"""{"responses": {"200": {"content": {{Json}} } } }""",
            """{"responses": {"200": {"content": {"application/json": {"example": "x", "schema": {"type": "string"}}}}}}"""
        );
    }
}
