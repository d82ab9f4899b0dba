using System.Globalization;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Json;
using YamlDotNet.RepresentationModel;

namespace CoinStatsGen.SpecTool.Tests.Documents;

/// <summary><c>GET /v1/wallet/balance/many</c>, the endpoint the product started from, is kept to the letter.</summary>
public sealed class SeedEndpointTests
{
    private const string Path = "/v1/wallet/balance/many";

    private static readonly (string Status, string Description, string Message)[] Errors =
    [
        ("400", "Bad Request", "Bad Request"),
        ("401", "Unauthorized", "Unauthorized"),
        ("403", "Forbidden", "Forbidden"),
        ("404", "Not Found", "Not Found"),
        ("409", "Conflict (for some endpoints)", "Transactions not synced"),
        ("429", "Too Many Requests", "Rate limit exceeded"),
    ];

    private static JsonObject Bundled { get; } = SpecDocuments.Parse("openapi.json");

    private static JsonNode Operation => Bundled["paths"]![Path]!["get"]!;

    [Fact]
    public void Parameters_AreTheSeeds()
    {
        Operation["parameters"]!
            .AsArray()
            .Select(parameter => Wire(parameter!))
            .ShouldBe([
                "address in query, required False, default (none), example 0x1234567890abcdef1234567890abcdef12345678",
                "blockchain in query, required False, default all, example ethereum,polygon,binance_smart",
                "wallets in query, required False, default (none), example "
                    + "ethereum:0x1234567890abcdef1234567890abcdef12345678,all:0x4567890abcdef1234567890abcdef1234567890abc",
            ]);
    }

    [Fact]
    public void Responses_AreTheSeedsSevenErrorsAndTheList()
    {
        var responses = Operation["responses"]!.AsObject();

        responses
            .Select(response => response.Key)
            .ShouldBe(["200", "400", "401", "403", "404", "409", "429", "503", "406"], "the seed's, then the 406 that was seen live");
        foreach (var (status, description, message) in Errors)
        {
            ((string?)responses[status]!["description"]).ShouldBe(description);
            CanonicalJson
                .WriteCompact(Example(responses[status]!))
                .ShouldBe(
                    $$"""{"statusCode":{{status}},"message":"{{message}}","requestId":"11111111-2222-3333-4444-555555555555","path":"<requested-endpoint>"}"""
                );
        }

        CanonicalJson
            .WriteCompact(Example(responses["503"]!))
            .ShouldBe("""{"statusCode":503,"message":"Service Unavailable. Please Contact Support"}""");
        CanonicalJson
            .WriteCompact(responses["200"]!["content"]!["application/json"]!["schema"])
            .ShouldBe("""{"type":"array","items":{"$ref":"#/components/schemas/WalletBalancesResponse"}}""");
    }

    [Fact]
    public void Schemas_RequiredListsAndExamples_AreTheSeeds()
    {
        Schema("WalletBalancesResponse")
            .ShouldBe("blockchain*=ethereum address=0x742d35Cc6634C0532925a3b844Bc454e4438f44e connectionId=ethereum balances*=");
        Schema("WalletBalanceResponseCoinDto")
            .ShouldBe(
                "chain=ethereum connectionId=ethereum coinId*=ethereum amount*=1.5 name*=Ethereum symbol*=ETH price*=2000.5 priceBtc*=0.05 "
                    + "imgUrl*=https://static.coinstats.app/coins/1650455629727.png pCh24h*=5.25 rank*=2 volume*=15000000000 decimals=18 "
                    + "contractAddress=0xdac17f958d2ee523a2206206994597c13d831ec7"
            );
    }

    [Fact]
    public void CreditRule_IsTheSeeds()
    {
        CanonicalJson
            .WriteCompact(Operation["x-credits"])
            .ShouldBe(
                """{"base":40,"multipliers":[{"in":"query","field":"networks","perValue":true,"allCredits":400},{"in":"query","field":"blockchain","perValue":true,"allCredits":400},{"in":"query","field":"wallets","perValue":true,"allCredits":400}]}"""
            );
        CanonicalJson.WriteCompact(Operation["x-required-any"]).ShouldBe("""[["wallets"],["address","blockchain"]]""");
    }

    [SkippableSharedFact("seeds/get-wallet-balance-many.md")]
    public void Operation_AgainstTheSeedPage_AgreesMemberByMember()
    {
        var page = SeedPage();
        var seed = page["paths"]![Path]!["get"]!;

        ((string?)Operation["operationId"]).ShouldBe((string?)seed["operationId"]);
        Operation["parameters"]!
            .AsArray()
            .Select(parameter => Wire(parameter!))
            .ShouldBe(seed["parameters"]!.AsArray().Select(parameter => Wire(parameter!)));
        foreach (var (status, response) in seed["responses"]!.AsObject().Where(response => response.Key != "200"))
        {
            CanonicalJson
                .WriteCompact(Example(Operation["responses"]![status]!))
                .ShouldBe(CanonicalJson.WriteCompact(Example(response!)), status);
        }

        foreach (var (name, schema) in page["components"]!["schemas"]!.AsObject())
        {
            Schema(name).ShouldBe(Schema(schema!), name);
        }
    }

    private static JsonNode Example(JsonNode response) => response["content"]!["application/json"]!["example"]!;

    private static string Wire(JsonNode parameter) =>
        $"{parameter["name"]} in {parameter["in"]}, required {(bool?)parameter["required"] ?? false}, "
        + $"default {Sent(parameter["schema"]!["default"]) ?? "(none)"}, example "
        + $"{Sent(parameter["example"] ?? parameter["schema"]!["example"]) ?? "(none)"}";

    private static string? Sent(JsonNode? value) =>
        value is JsonArray list ? string.Join(',', list.Select(item => (string)item!)) : value?.ToString();

    private static string Schema(string name) => Schema(Bundled["components"]!["schemas"]![name]!);

    private static string Schema(JsonNode schema)
    {
        var required = schema["required"]!.AsArray().Select(name => (string)name!).ToList();
        return string.Join(
            ' ',
            schema["properties"]!
                .AsObject()
                .Select(property => $"{property.Key}{(required.Contains(property.Key) ? "*" : "")}={property.Value!["example"]}")
        );
    }

    private static JsonNode SeedPage()
    {
        var text = SpecDocuments.ReadShared("seeds/get-wallet-balance-many.md").Text;
        var start = text.IndexOf('\n', text.IndexOf("````yaml", StringComparison.Ordinal)) + 1;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[start..text.LastIndexOf("````", StringComparison.Ordinal)]));
        return Json(yaml.Documents[0].RootNode)!;
    }

    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
            YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: { } text }
                when text is "true" or "false"
                    || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) => JsonNode.Parse(text),
            YamlScalarNode scalar => JsonValue.Create(scalar.Value),
            _ => null,
        };
}
