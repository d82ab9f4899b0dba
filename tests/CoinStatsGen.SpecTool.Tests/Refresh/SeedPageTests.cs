using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Refresh;
using CoinStatsGen.SpecTool.Tests.Commands;
using CoinStatsGen.SpecTool.Tests.Documents;

namespace CoinStatsGen.SpecTool.Tests.Refresh;

/// <summary>From the seed page alone: the operation, its schemas, its errors and its price, as the bundled document holds them.</summary>
public sealed class SeedPageTests
{
    private const string Path = "/v1/wallet/balance/many";

    [SkippableSharedFact("seeds/get-wallet-balance-many.md")]
    public async Task Refresh_FromTheSeedPage_YieldsTheBundledOperation()
    {
        var place = new Uri(SpecDocuments.SharedPath("seeds/get-wallet-balance-many.md"));
        var part = (
            await new SourceReader(new LocalFiles(place.LocalPath, []), static _ => { }).ReadAsync(place, CancellationToken.None)
        ).ShouldHaveSingleItem();
        part.Rules!.Unread.ShouldBeEmpty();

        var merged = DocumentMerger.Replace(SpecDocuments.Parse("upstream.json"), part.Document.Document);
        var overlay = SpecDocuments.Parse("overlay.json");
        OverlayUpdate.SetRules(overlay, [part.Rules]).ShouldBeEmpty();
        var built = BuildCommand.Build(new("u", CanonicalJson.Write(merged)), new("o", CanonicalJson.Write(overlay)));

        built.Problems.ShouldBeEmpty();
        var (now, then) = (JsonText.ParseObject(new("b", built.Text)), SpecDocuments.Parse("openapi.json"));
        WithoutWords(now["paths"]![Path]).ShouldBe(WithoutWords(then["paths"]![Path]));
        foreach (var name in part.Document.Document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key))
        {
            WithoutWords(now["components"]!["schemas"]![name]).ShouldBe(WithoutWords(then["components"]!["schemas"]![name]), name);
        }
    }

    [SkippableSharedFact("seeds/get-wallet-balance-many.md")]
    public async Task Normalise_TheSeedPage_CarriesThePriceAndTheAlternatives()
    {
        var run = await ToolRun.RunAsync(SpecDocuments.Folder, "normalise", SpecDocuments.SharedPath("seeds/get-wallet-balance-many.md"));

        run.ExitCode.ShouldBe(0, run.Error);
        var operation = JsonNode.Parse(run.Out)!["paths"]![Path]!["get"]!;
        var bundled = SpecDocuments.Parse("openapi.json")["paths"]![Path]!["get"]!;
        JsonNode.DeepEquals(operation["x-credits"], bundled["x-credits"]).ShouldBeTrue();
        JsonNode.DeepEquals(operation["x-required-any"], bundled["x-required-any"]).ShouldBeTrue();
    }

    // Descriptions of the bundled document are our own words, and order is no difference.
    private static string WithoutWords(JsonNode? node) => CanonicalJson.Write(Sorted(node));

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(member => member.Key is not ("summary" or "description") || member.Value is JsonObject)
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
