namespace CoinStats.MockServer.Tests.Document;

/// <summary>Documents that name ranges of media types, as springdoc writes them.</summary>
public sealed class MediaTypeTests
{
    private const string Ranges = """
        {
          "openapi": "3.0.1", "info": { "title": "Ranges", "version": "1" },
          "paths": { "/any": {
            "get": { "operationId": "get-any", "responses": { "200": { "description": "d", "content": { "*/*": { "schema": { "type": "object", "properties": { "name": { "type": "string", "example": "n" } } } } } } } },
            "post": { "operationId": "post-any",
              "requestBody": { "required": true, "content": { "*/*": { "schema": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } } } } },
              "responses": { "200": { "description": "d", "content": { "text/json": { "example": { "a": "b" } } } } } } },
          "/file": { "get": { "operationId": "get-file", "responses": { "200": { "description": "d", "content": { "*/*": { "schema": { "type": "string", "format": "binary", "example": "raw" } } } } } } },
          "/suffix": { "post": { "operationId": "post-suffix",
              "requestBody": { "content": { "application/*+json": { "schema": { "type": "object", "required": ["s"], "properties": { "s": { "type": "string" } } } }, "application/json": { "schema": { "type": "array", "items": {} } } } },
              "responses": { "200": { "description": "d", "content": { "application/*+json": { "example": [1] } } } } } } }
        }
        """;

    [Theory]
    [InlineData("GET", "/any", "application/json", "{\"name\":\"n\"}")]
    [InlineData("GET", "/file", "application/octet-stream", "raw")]
    public async Task Answer_UnderARange_HasOneType(string method, string path, string type, string expected)
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Ranges });
        var answer = await client.SendAsync(method, path, body: null, []);
        (answer.Headers["Content-Type"], answer.Body).ShouldBe((type, expected));
    }

    [Theory]
    [InlineData("/any", "application/json", "{}", "body.n is required")]
    [InlineData("/any", "application/vnd.x+json", "{\"n\":1}", null)]
    [InlineData("/any", "text/plain", "n", "the body is not JSON")]
    [InlineData("/suffix", "application/merge-patch+json", "{}", "body.s is required")]
    [InlineData("/suffix", "application/json; charset=utf-8", "[]", null)]
    [InlineData("/suffix", "application/json", "{}", "body must be an array")]
    public async Task Body_UnderARange_IsCheckedByTheNarrowestThatTakesIt(string path, string type, string body, string? fault)
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Ranges });
        var answer = await client.PostAsync(path, body, type);
        answer.Status.ShouldBe(fault is null ? 200 : 400, answer.Body);
        if (fault is not null)
        {
            answer.Body.ShouldContain(fault);
        }
    }
}
