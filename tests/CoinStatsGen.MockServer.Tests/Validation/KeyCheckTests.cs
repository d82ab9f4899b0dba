using System.Text;

namespace CoinStats.MockServer.Tests.Validation;

/// <summary>Who calls is known where all schemes of one requirement are there.</summary>
public sealed class KeyCheckTests
{
    private const string Schemes = """
        "k": { "type": "apiKey", "in": "header", "name": "X-K" }, "k2": { "type": "apiKey", "in": "header", "name": "X-K2" },
        "c": { "type": "apiKey", "in": "cookie", "name": "sid" }, "b": { "type": "http", "scheme": "basic" },
        "d": { "type": "http", "scheme": "DPoP" }, "o": { "type": "oauth2", "flows": {} }, "m": { "type": "mutualTLS" }
        """;

    private static readonly string Basic = "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:secret"));

    public static TheoryData<string, string[], int> Cases =>
        new()
        {
            { """[{ "k": [], "k2": [] }]""", ["X-K: a", "X-K2: b"], 204 },
            { """[{ "k": [], "k2": [] }]""", ["X-K: a"], 401 },
            { """[{ "k": [], "k2": [] }]""", ["X-K2: b"], 401 },
            { """[{ "k": [], "k2": [] }, { "c": [] }]""", ["Cookie: sid=1"], 204 },
            { """[{ "b": [] }]""", [Basic], 204 },
            { """[{ "b": [] }]""", ["Authorization: Basic !"], 401 },
            { """[{ "b": [] }]""", [], 401 },
            { """[{ "d": [] }]""", ["Authorization: DPoP t"], 204 },
            { """[{ "d": [] }]""", ["Authorization: Other t"], 401 },
            { """[{ "o": ["read"] }]""", ["Authorization: Bearer t"], 204 },
            { """[{ "m": [], "k": [] }]""", ["X-K: a"], 204 },
            { """[{ "m": [], "k": [] }]""", [], 401 },
            { """[{ "m": [] }]""", [], 204 },
            { """[{ "k": [] }, {}]""", [], 204 },
            { "[]", [], 204 },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answer_SecurityOfTheOperation_WantsAllOfOneSet(string security, string[] headers, int expected)
    {
        await using var client = new MockClient(
            new CoinStatsMockOptions
            {
                SpecJson = $$"""
                { "openapi": "3.0.3", "info": { "title": "t", "version": "1" },
                  "paths": { "/a": { "get": { "operationId": "a", "security": {{security}}, "responses": { "204": { "description": "ok" } } } } },
                  "components": { "securitySchemes": { {{Schemes}} } } }
                """,
            }
        );

        var result = await client.SendAsync(
            "GET",
            "/a",
            body: null,
            [.. headers.Select(static header => (header.Split(": ")[0], header.Split(": ")[1]))]
        );

        result.Status.ShouldBe(expected);
    }
}
