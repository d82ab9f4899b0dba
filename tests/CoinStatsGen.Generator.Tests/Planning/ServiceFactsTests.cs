using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Planning;

/// <summary>What the client's calls have in common, as the document says it.</summary>
public sealed class ServiceFactsTests
{
    [Theory]
    [InlineData("/v1/coins", "/v1/news/{id}", "/v1")]
    [InlineData("/public/v1/coins", "/public/v1/news", "/public/v1")]
    [InlineData("/v1/coins", "/v1/coins/{id}", "/v1")]
    [InlineData("/v1/{id}/coins", "/v1/{id}/news", "/v1")]
    public void PathPrefix_PathsBeginAlike_IsToldInWholeSegments(string first, string second, string expected) =>
        Client(first, second).ShouldContain($"PathPrefix = \"{expected}\",");

    [Theory]
    [InlineData("/v1/coins", "/v2/coins")]
    [InlineData("/coins", "/coins/{id}")]
    [InlineData("/v1/coins", "/status")]
    [InlineData("/v1", "/v10/coins")]
    [InlineData("/{tenant}/coins", "/{tenant}/news")]
    public void PathPrefix_PathsShareNoSegmentBeforeTheirLast_IsNotTold(string first, string second) =>
        Client(first, second).ShouldNotContain("PathPrefix");

    [Fact]
    public void PathPrefix_Filtered_IsThatOfTheWholeDocument()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/v1/wallet/balance", "one") + "," + SpecBuilder.Get("/v1/news", "two")),
            new Dictionary<string, string> { ["CoinStatsGenOperations"] = "one" }
        );
        output["CoinStatsClient"].ShouldContain("PathPrefix = \"/v1\",");
    }

    [Fact]
    public void ErrorRules_OfTheDocument_AreTold()
    {
        var output = GeneratorHarness.Run(
            """
            {
              "openapi": "3.0.3", "info": { "title": "Test", "version": "1" }, "paths": {},
              "x-error-rules": [
                { "status": 429, "member": "error", "contains": "quota \"used\"", "means": "credits-exhausted" },
                { "status": 403, "means": "rate-limited", "retry": false } ]
            }
            """
        );
        output["CoinStatsClient"]
            .ShouldContain(
                "ErrorRules = [new(429, global::CoinStats.CoinStatsErrorKind.CreditsExhausted, \"error\", \"quota \\\"used\\\"\", null), "
                    + "new(403, global::CoinStats.CoinStatsErrorKind.RateLimited, null, null, false)],"
            );
    }

    [Theory]
    [InlineData("""{ "requestsPerSecond": 2.5, "domain": "a.test" }""", """RateLimit = new(2.5, "a.test"),""")]
    [InlineData("""{ "requestsPerSecond": 1E2 }""", "RateLimit = new(1E2),")]
    public void RateLimit_OfTheDocument_IsTold(string limit, string expected) =>
        GeneratorHarness
            .Run($$"""{ "openapi": "3.0.3", "info": { "title": "Test", "version": "1" }, "paths": {}, "x-rate-limit": {{limit}} }""")[
                "CoinStatsClient"
            ]
            .ShouldContain(expected);

    [Theory]
    [InlineData("", "null")]
    [InlineData(""" , "plan": "tier" """, "\"tier\"")]
    public void CreditUsage_OfTheOperationThatSaysSo_IsTold(string plan, string expected)
    {
        var usage = $$""" "x-credit-usage": { "total": "all", "used": "gone", "remaining": "left" {{plan}} }, """;
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/a", "get-credit-usage") + "," + SpecBuilder.Get("/b", "get-account", extra: usage))
        );
        output["CoinStatsClient"]
            .ShouldContain($"CreditUsage = new(CoinStatsOperations.GetAccount, \"all\", \"gone\", \"left\", {expected}),");
    }

    [Fact]
    public void CreditUsage_OperationFilteredOut_IsNotTold()
    {
        const string Usage = """ "x-credit-usage": { "total": "all", "used": "gone", "remaining": "left" }, """;
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/a", "one") + "," + SpecBuilder.Get("/b", "two", extra: Usage)),
            new Dictionary<string, string> { ["CoinStatsGenOperations"] = "one" }
        );
        output["CoinStatsClient"].ShouldNotContain("CreditUsage");
    }

    [Fact]
    public void CreditValues_OfTheDocument_AreThoseOfMultipliedPrices()
    {
        var priced = """ "x-credits": { "base": 5, "multipliers": [ { "in": "query", "field": "chains", "perValue": true } ] }, """;
        var document = SpecBuilder.Document(
            SpecBuilder.Get("/a", "one", extra: priced) + "," + SpecBuilder.Get("/b", "two", extra: """ "x-credits": { "base": 1 }, """)
        );
        var code = GeneratorHarness.Run(
            document.Replace(
                "\"openapi\"",
                """ "x-credit-values": { "all": ["*"], "unpriced": ["every"], "allFactor": 10, "separator": "@" }, "openapi" """,
                StringComparison.Ordinal
            )
        )["CoinStatsOperations"];

        code.ShouldContain("private static readonly global::CoinStats.CreditValues _creditValues = new([\"*\"], [\"every\"], 10, \"@\");");
        code.ShouldContain(
            "new global::CoinStats.CreditRule(5, [new(global::CoinStats.CreditPlace.Query, \"chains\", true, null, false)], true) { "
                + "Values = _creditValues });"
        );
        code.ShouldContain("new global::CoinStats.CreditRule(1, null, true));");
        GeneratorHarness.Run(document)["CoinStatsOperations"].ShouldNotContain("CreditValues");
    }

    private static string Client(string first, string second) =>
        GeneratorHarness.Run(
            SpecBuilder.Document(
                SpecBuilder.Get(first, "one", Parameters(first)) + "," + SpecBuilder.Get(second, "two", Parameters(second))
            )
        )["CoinStatsClient"];

    private static string Parameters(string path) =>
        path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open
            ? $$"""{ "name": "{{path[(open + 1)..path.IndexOf('}', StringComparison.Ordinal)]}}", "in": "path", "required": true, "schema": { "type": "string" } }"""
            : "";

    [Theory]
    [InlineData("""[ { "key": [] } ]""", true)]
    [InlineData("""[ { "key": [] }, {} ]""", false)]
    [InlineData("[]", false)]
    [InlineData(null, false)]
    public void Registration_SaysWhetherTheDocumentAsksForACredential(string? security, bool isNeeded)
    {
        var document = SpecBuilder
            .Document(SpecBuilder.Get("/a", "get-a", extra: security is null ? "" : $""" "security": {security}, """))
            .Replace(
                "\"schemas\"",
                """ "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" } }, "schemas" """,
                StringComparison.Ordinal
            );

        var code = GeneratorHarness.Run(document)["CoinStatsClientServiceCollectionExtensions"];

        code.Contains("needsCredential: true", StringComparison.Ordinal).ShouldBe(isNeeded);
        code.ShouldContain("AddConfigured(services, \"CoinStatsClient\", key, configuration");
    }
}
