namespace CoinStats.MockServer.Tests.Document;

/// <summary>
/// What the CoinStats document does not have and others do: names within segments, cookies, unions, prices by path and header.
/// </summary>
public sealed class OddDocumentTests
{
    private const string Odd = """
        {
          "openapi": "3.0.3", "info": { "title": "Odd", "version": "1" },
          "paths": {
            "/files/{name}.json": { "get": { "operationId": "file", "parameters": [ { "name": "name", "in": "path", "required": true, "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "d", "content": { "application/json": { "example": "file" } } } } } },
            "/files/{from}-{to}": { "get": { "operationId": "range", "parameters": [ { "name": "from", "in": "path", "required": true, "schema": { "type": "string", "maxLength": 3 } }, { "name": "to", "in": "path", "required": true, "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "d", "content": { "application/json": { "example": "range" } } } } } },
            "/files/{any}": { "get": { "operationId": "any", "parameters": [ { "name": "any", "in": "path", "required": true, "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "d", "content": { "application/json": { "example": "any" } } } } } },
            "/values": { "get": { "operationId": "values", "parameters": [
                { "name": "either", "in": "query", "schema": { "anyOf": [ { "type": "integer" }, { "type": "boolean" }, { "type": "string", "enum": ["all"] } ] } },
                { "name": "free", "in": "query", "schema": {} },
                { "name": "session", "in": "cookie", "required": true, "schema": { "type": "string", "pattern": "^[a-z]+$" } } ],
              "responses": { "200": { "description": "d", "content": { "application/json": { "example": 1 } } } } } },
            "/prices/{chain}": { "get": { "operationId": "price", "security": [ { "Key": [] } ], "x-credits": { "base": 10, "multipliers": [ { "in": "path", "field": "chain", "perValue": true, "allCredits": 100 } ] },
              "parameters": [ { "name": "chain", "in": "path", "required": true, "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "d", "content": { "application/json": { "example": 1 } } } } } },
            "/headers": { "get": { "operationId": "headers", "security": [ { "Key": [] } ], "x-credits": { "base": 10, "multipliers": [ { "in": "header", "field": "X-Chain", "perValue": true, "allCredits": 100 } ] },
              "parameters": [ { "name": "X-Chain", "in": "header", "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "d", "content": { "application/json": { "example": 1 } } } } } }
          },
          "components": { "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "X-API-KEY" } } }
        }
        """;

    [Theory]
    [InlineData("/files/a.json", "\"file\"")]
    [InlineData("/files/a.b.json", "\"file\"")]
    [InlineData("/files/1-2", "\"range\"")]
    [InlineData("/files/plain", "\"any\"")]
    [InlineData("/files/.json", "\"any\"")]
    public async Task Path_NamesWithinSegments_GoBeforeWholeOnes(string path, string body)
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Odd });
        (await client.GetAsync(path)).Body.ShouldBe(body);
    }

    [Fact]
    public async Task Path_ValueWithinASegment_IsChecked()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Odd });
        (await client.GetAsync("/files/1000-2")).Message.ShouldBe(
            "Bad Request: path parameter 'from' must have at most 3 characters, but has 4"
        );
    }

    [Theory]
    [InlineData("either=7", "session=abc", null)]
    [InlineData("either=true", "a=1; session=\"abc\"; b", null)]
    [InlineData("either=all&free=%00x", "session=abc", null)]
    [InlineData("either=some", "session=abc", "query parameter 'either' must be a whole number, but is 'some'")]
    [InlineData("either=1", "session=ABC", "cookie parameter 'session' must match ^[a-z]+$, but is 'ABC'")]
    [InlineData("either=1", "other=abc", "cookie parameter 'session' is required")]
    public async Task Values_UnionsAndCookies_AreChecked(string query, string cookie, string? fault)
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Odd });
        var result = await client.GetAsync("/values?" + query, ("Cookie", cookie));
        result.Status.ShouldBe(fault is null ? 200 : 400, result.Body);
        if (fault is not null)
        {
            result.Message.ShouldBe("Bad Request: " + fault);
        }
    }

    [Theory]
    [InlineData("/prices/ethereum", null, 10)]
    [InlineData("/prices/all", null, 100)]
    [InlineData("/headers", "solana", 10)]
    [InlineData("/headers", "all", 100)]
    [InlineData("/headers", null, 10)]
    public async Task Price_ByPathAndHeader(string path, string? header, long price)
    {
        await using var client = new MockClient(
            new CoinStatsMockOptions
            {
                SpecJson = Odd,
                Simulation = new() { Credits = new(1_000) },
            }
        );
        (await client.GetAsync(path, header is null ? [] : [("X-Chain", header)])).Status.ShouldBe(200);
        client.Server.Simulation.CreditsOf("any").UsedCredits.ShouldBe(price);
    }
}
