namespace CoinStatsGen.SpecTool.Tests.Diff;

public sealed partial class DiffRuleTests
{
    private const string Text = """{"type": "string"}""";
    private const string Number = """{"type": "number"}""";
    private const string Integer = """{"type": "integer"}""";

    private static void AddSchemaPairs(TheoryData<string, string, string, string> pairs)
    {
        pairs.Add("schema-description-changed", "response", Text, """{"type": "string", "description": "d"}""");
        pairs.Add("schema-example-changed", "response", Text, """{"type": "string", "example": "e"}""");
        pairs.Add("schema-deprecated", "response", Text, """{"type": "string", "deprecated": true}""");
        pairs.Add("type-changed", "response", Text, Number);
        pairs.Add(
            "type-changed",
            "response",
            """{"type": "array", "items": {"type": "string"}}""",
            """{"type": "array", "items": {"type": "number"}}"""
        );
        pairs.Add(
            "type-changed",
            "response",
            """{"type": "object", "additionalProperties": {"type": "string"}}""",
            """{"type": "object", "properties": {"a": {"type": "string"}}}"""
        );
        pairs.Add("number-became-integer", "response", Number, Integer);
        pairs.Add("integer-became-number", "response", Integer, Number);
        pairs.Add("format-changed", "response", Text, """{"type": "string", "format": "date-time"}""");
        pairs.Add("format-changed", "request", Integer, """{"type": "integer", "format": "int32"}""");
        pairs.Add("format-hint-changed", "response", Text, """{"type": "string", "format": "uri"}""");
        pairs.Add("format-hint-changed", "response", Number, """{"type": "number", "format": "double"}""");
        pairs.Add("response-became-nullable", "response", Text, """{"type": "string", "nullable": true}""");
        pairs.Add("response-became-not-nullable", "response", """{"type": "string", "nullable": true}""", Text);
        pairs.Add("request-became-nullable", "request", Text, """{"type": "string", "nullable": true}""");
        pairs.Add("request-became-not-nullable", "request", """{"type": "string", "nullable": true}""", Text);
        pairs.Add("default-changed", "parameter", Text, """{"type": "string", "default": "x"}""");
        pairs.Add(
            "name-moved response-property-added",
            "response",
            """{"type": "object", "properties": {"created_at": {"type": "string"}}}""",
            """{"type": "object", "properties": {"created_at": {"type": "string"}, "createdAt": {"type": "string"}}}"""
        );
        pairs.Add(
            "csharp-name-changed",
            "response",
            """{"type": "string", "enum": ["a"], "x-csharp-name": "First"}""",
            """{"type": "string", "enum": ["a"], "x-csharp-name": "Second"}"""
        );
        pairs.Add("csharp-type-changed", "parameter", Text, """{"type": "string", "x-csharp-type": "CoinStats.WalletRef"}""");
        pairs.Add("reference-changed", "document", Reference("A"), Reference("B"));

        pairs.Add(
            "request-enum-value-added",
            "parameter",
            """{"type": "string", "enum": ["a"]}""",
            """{"type": "string", "enum": ["a", "b"]}"""
        );
        pairs.Add(
            "request-enum-value-removed",
            "parameter",
            """{"type": "string", "enum": ["a", "b"]}""",
            """{"type": "string", "enum": ["a"]}"""
        );
        pairs.Add(
            "response-enum-value-added",
            "response",
            """{"type": "string", "enum": ["a"]}""",
            """{"type": "string", "enum": ["a", "b"]}"""
        );
        pairs.Add(
            "response-enum-value-removed",
            "response",
            """{"type": "string", "enum": ["a", "b"]}""",
            """{"type": "string", "enum": ["a"]}"""
        );
        pairs.Add("enum-added", "response", Text, """{"type": "string", "enum": ["a"]}""");
        pairs.Add("enum-removed", "parameter", """{"type": "string", "enum": ["a"]}""", Text);

        pairs.Add("request-limit-tightened", "parameter", Number, """{"type": "number", "minimum": 1}""");
        pairs.Add("request-limit-tightened", "parameter", """{"type": "number", "maximum": 9}""", """{"type": "number", "maximum": 8.5}""");
        pairs.Add(
            "request-limit-tightened",
            "parameter",
            """{"type": "number", "maximum": 9}""",
            """{"type": "number", "maximum": 9, "exclusiveMaximum": true}"""
        );
        pairs.Add("request-limit-tightened", "parameter", Text, """{"type": "string", "minLength": 1}""");
        pairs.Add(
            "request-limit-tightened",
            "parameter",
            """{"type": "string", "maxLength": 2}""",
            """{"type": "string", "maxLength": 1}"""
        );
        pairs.Add(
            "request-limit-tightened",
            "request",
            """{"type": "array", "items": {"type": "string"}}""",
            """{"type": "array", "items": {"type": "string"}, "uniqueItems": true}"""
        );
        pairs.Add(
            "request-limit-loosened",
            "request",
            """{"type": "array", "minItems": 2, "items": {"type": "string"}}""",
            """{"type": "array", "minItems": 1, "items": {"type": "string"}}"""
        );
        pairs.Add("request-limit-loosened", "parameter", """{"type": "number", "minimum": 1}""", """{"type": "number", "minimum": 0}""");
        pairs.Add("request-limit-loosened", "parameter", """{"type": "string", "pattern": "a"}""", Text);
        pairs.Add(
            "request-pattern-changed",
            "parameter",
            """{"type": "string", "pattern": "a"}""",
            """{"type": "string", "pattern": "b"}"""
        );
        pairs.Add("response-limit-changed", "response", """{"type": "string", "maxLength": 2}""", """{"type": "string", "maxLength": 1}""");
        pairs.Add(
            "tuple-changed",
            "response",
            """{"type": "array", "items": {"type": "number"}, "x-tuple": ["a", "b"]}""",
            """{"type": "array", "items": {"type": "number"}, "x-tuple": ["a", "c"]}"""
        );
    }

    private static void AddObjectPairs(TheoryData<string, string, string, string> pairs)
    {
        const string Empty = """{"type": "object", "properties": {"k": {"type": "string"}}}""";
        const string Optional = """{"type": "object", "properties": {"k": {"type": "string"}, "a": {"type": "string"}}}""";
        const string Required =
            """{"type": "object", "required": ["a"], "properties": {"k": {"type": "string"}, "a": {"type": "string"}}}""";
        pairs.Add("response-property-added", "response", Empty, Optional);
        pairs.Add("response-required-property-added", "response", Empty, Required);
        pairs.Add("response-property-removed", "response", Required, Empty);
        pairs.Add("response-property-became-optional", "response", Required, Optional);
        pairs.Add("response-property-became-required", "response", Optional, Required);
        pairs.Add("request-property-added", "request", Empty, Optional);
        pairs.Add("request-required-property-added", "request", Empty, Required);
        pairs.Add("request-property-removed", "request", Optional, Empty);
        pairs.Add("request-property-became-required", "request", Optional, Required);
        pairs.Add("request-property-became-optional", "request", Required, Optional);
        pairs.Add(
            "additional-properties-added",
            "response",
            Empty,
            """{"type": "object", "properties": {"k": {"type": "string"}}, "additionalProperties": {"type": "number"}}"""
        );
        pairs.Add(
            "additional-properties-removed",
            "response",
            """{"type": "object", "properties": {"k": {"type": "string"}}, "additionalProperties": {"type": "number"}}""",
            Empty
        );
        pairs.Add(
            "additional-properties-forbidden",
            "request",
            Empty,
            """{"type": "object", "properties": {"k": {"type": "string"}}, "additionalProperties": false}"""
        );
        pairs.Add(
            "type-changed",
            "response",
            """{"type": "object", "additionalProperties": {"type": "string"}}""",
            """{"type": "object", "additionalProperties": {"type": "number"}}"""
        );
        pairs.Add(
            "request-union-variant-added",
            "request",
            """{"oneOf": [{"type": "string"}, {"type": "number"}]}""",
            """{"oneOf": [{"type": "string"}, {"type": "number"}, {"type": "boolean"}]}"""
        );
        pairs.Add(
            "response-union-variant-added",
            "response",
            """{"oneOf": [{"type": "string"}, {"type": "number"}]}""",
            """{"oneOf": [{"type": "string"}, {"type": "number"}, {"type": "boolean"}]}"""
        );
        pairs.Add(
            "union-variant-removed",
            "response",
            """{"oneOf": [{"type": "string"}, {"type": "number"}, {"type": "boolean"}]}""",
            """{"oneOf": [{"type": "string"}, {"type": "number"}]}"""
        );
        pairs.Add("discriminator-changed", "document", Union("kind"), Union("type"));
    }

    private static void AddRulePairs(TheoryData<string, string, string, string> pairs)
    {
        const string Price = """{"x-credits": {"base": 2, "multipliers": []}}""";
        const string Either =
            """[{"name": "p", "in": "query", "schema": {"type": "string"}}, {"name": "q", "in": "query", "schema": {"type": "string"}}]""";
        static string Needs(string groups) => $$"""{"parameters": {{Either}}, "x-required-any": {{groups}} }""";
        static string Paged(string rule) =>
            $$"""{"parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"} }, {"name": "limit", "in": "query", "schema": {"type": "integer"} }] {{rule}} }""";
        const string Page = """, "x-pagination": {"page": "page", "limit": "limit", "items": "result"}""";
        const string Sync = """{"x-sync": {"start": "get-a", "status": "get-a", "field": "status", "ready": "synced", "notReady": 409}}""";
        pairs.Add("credits-raised", "operation", Price, """{"x-credits": {"base": 3, "multipliers": []}}""");
        pairs.Add("credits-lowered", "operation", Price, """{"x-credits": {"base": 1, "multipliers": []}}""");
        pairs.Add("credits-added", "operation", "{}", Price);
        pairs.Add("credits-removed", "operation", Price, "{}");
        pairs.Add(
            "credit-multipliers-changed",
            "operation",
            """{"parameters": [{"name": "p", "in": "query", "schema": {"type": "string"}}], "x-credits": {"base": 2, "multipliers": []}}""",
            """{"parameters": [{"name": "p", "in": "query", "schema": {"type": "string"}}], "x-credits": {"base": 2, "multipliers": [{"in": "query", "field": "p", "perValue": true}]}}"""
        );
        pairs.Add("required-any-added", "operation", $$"""{"parameters": {{Either}} }""", Needs("""[["p"], ["q"]]"""));
        pairs.Add("required-any-removed", "operation", Needs("""[["p"], ["q"]]"""), $$"""{"parameters": {{Either}} }""");
        pairs.Add("required-any-tightened", "operation", Needs("""[["p"], ["q"]]"""), Needs("""[["p", "q"]]"""));
        pairs.Add("required-any-loosened", "operation", Needs("""[["p"]]"""), Needs("""[["p"], ["q"]]"""));
        pairs.Add("pagination-added", "operation", Paged(""), Paged(Page));
        pairs.Add("pagination-removed", "operation", Paged(Page), Paged(""));
        pairs.Add("pagination-changed", "operation", Paged(Page), Paged(Page.Replace("result", "data", StringComparison.Ordinal)));
        pairs.Add("sync-added", "operation", "{}", Sync);
        pairs.Add("sync-removed", "operation", Sync, "{}");
        pairs.Add("sync-changed", "operation", Sync, Sync.Replace("synced", "ready", StringComparison.Ordinal));
        static string Empty(string forms) => $$"""{"x-empty-forms": [{{forms}}] }""";
        static string Named(string names) =>
            $$"""{"type": "object", "properties": {"a": {"type": "string", "x-also-named": {{names}} } } }""";
        const string Refusal = """{"x-error-rules": [{"status": 429, "means": "credits-exhausted"}]}""";
        pairs.Add("error-rules-changed", "document", "{}", Refusal);
        pairs.Add("error-rules-changed", "document", Refusal, Refusal.Replace("429", "406", StringComparison.Ordinal));
        const string Rate = """{"x-rate-limit": {"requestsPerSecond": 2}}""";
        pairs.Add("rate-limit-changed", "document", "{}", Rate);
        pairs.Add("rate-limit-changed", "document", Rate, Rate.Replace("2", "2.5", StringComparison.Ordinal));
        pairs.Add("simulation-changed", "document", "{}", """{"x-sync-subjects": [{"name": "id"}]}""");
        pairs.Add("simulation-changed", "operation", "{}", """{"x-starts-sync": {"start": "get-a", "member": "id"}}""");
        static string Rows(string more) =>
            $$"""{"parameters": [{"name": "ids", "in": "query", "schema": {"type": "array", "items": {"type": "string"} } {{more}} }] }""";
        pairs.Add("simulation-changed", "operation", Rows(""), Rows(""", "x-names-rows": {"members": [["id"]]}"""));
        const string Usage = """{"x-credit-usage": {"total": "t", "used": "u", "remaining": "r"}}""";
        pairs.Add("credit-usage-added", "operation", "{}", Usage);
        pairs.Add("credit-usage-removed", "operation", Usage, "{}");
        pairs.Add("credit-usage-changed", "operation", Usage, Usage.Replace("\"t\"", "\"all\"", StringComparison.Ordinal));
        const string Lifetime = """{"x-cache-seconds": 30}""";
        pairs.Add("empty-form-added", "operation", Empty("[]"), Empty("[], {}"));
        pairs.Add("empty-form-removed", "operation", Empty("[], {}"), Empty("[]"));
        pairs.Add("also-named-added", "response", Named("[]"), Named("[\"b\"]"));
        pairs.Add("also-named-removed", "response", Named("[\"b\"]"), Named("[]"));
        pairs.Add("cache-lifetime-added", "operation", "{}", Lifetime);
        pairs.Add("cache-lifetime-removed", "operation", Lifetime, "{}");
        pairs.Add("cache-lifetime-changed", "operation", Lifetime, """{"x-cache-seconds": 60}""");
    }

    private static string Reference(string name) =>
        $$"""
            {"paths": {"/a": {"get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/{{name}}"} } } } } } } },
             "components": {"schemas": {"A": {"type": "object", "properties": {"k": {"type": "string"} } }, "B": {"type": "object", "properties": {"k": {"type": "string"} } } } } }
            """;

    private static string Union(string member) =>
        $$"""
            {"paths": {"/a": {"get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/U"} } } } } } } },
             "components": {"schemas": {
               "U": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": {"propertyName": "{{member}}"} },
               "A": {"type": "object", "properties": {"kind": {"type": "string"}, "type": {"type": "string"}, "a": {"type": "string"} } },
               "B": {"type": "object", "properties": {"kind": {"type": "string"}, "type": {"type": "string"}, "b": {"type": "string"} } } } } }
            """;
}
