namespace CoinStatsGen.Generator.Tests;

/// <summary>Small documents for tests.</summary>
internal static class SpecBuilder
{
    /// <summary>A document with schemas only: the text is what stands between the braces of <c>schemas</c>.</summary>
    public static string Schemas(string schemas) => Document("", schemas);

    /// <summary>A document with paths and schemas, as they stand between their braces.</summary>
    public static string Document(string paths, string schemas = "") =>
        $$"""
            {
              "openapi": "3.0.3",
              "info": { "title": "Test", "version": "1" },
              "servers": [ { "url": "https://api.example.com" } ],
              "paths": { {{paths}} },
              "components": { "schemas": { {{schemas}} } }
            }
            """;

    /// <summary>A GET operation that answers with text in JSON.</summary>
    public static string Get(
        string path,
        string id,
        string parameters = "",
        string response = """{ "type": "string" }""",
        string extra = ""
    ) =>
        $$"""
            "{{path}}": { "get": { "operationId": "{{id}}", "tags": ["Things"], {{extra}} "parameters": [ {{parameters}} ],
              "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {{response}} } } } } } }
            """;
}
