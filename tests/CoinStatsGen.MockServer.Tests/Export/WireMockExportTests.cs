using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Export;

namespace CoinStats.MockServer.Tests.Export;

public sealed class WireMockExportTests
{
    private const string HeaderKey = """{ "type": "apiKey", "in": "header", "name": "X-API-KEY" }""";

    [Theory]
    [InlineData("header", "X-Token", "headers")]
    [InlineData("query", "key", "queryParameters")]
    [InlineData("cookie", "session", "cookies")]
    public void TestKey_StandsWhereTheDocumentSaysIt(string place, string name, string member)
    {
        var scheme = HeaderKey.Replace("header", place, StringComparison.Ordinal).Replace("X-API-KEY", name, StringComparison.Ordinal);
        var document = CompiledDocument.Compile(
            TinySpec.Json.Replace(HeaderKey, scheme, StringComparison.Ordinal),
            seed: 1,
            CancellationToken.None
        );
        var mappings = WireMockExport.Files(document).SelectMany(file => file.Json["mappings"]!.AsArray()).ToList();

        var keyed = mappings.Where(m => m!["name"]!.GetValue<string>().Contains(": test key ", StringComparison.Ordinal)).ToList();
        keyed.ShouldNotBeEmpty();
        keyed.ShouldAllBe(m => m!["request"]![member]![name]!["equalTo"]!.GetValue<string>().StartsWith("test-"));
        var keyless = mappings.Where(m => m!["name"]!.GetValue<string>().EndsWith(": no key", StringComparison.Ordinal)).ToList();
        keyless.ShouldNotBeEmpty();
        keyless.ShouldAllBe(m =>
            m!["request"]![member]![name]!["absent"]!.GetValue<bool>() && m["request"]!["headers"]!["Authorization"] != null
        );
    }
}
