using System.Text.Json;
using CoinStatsGen.TestSupport;
using Microsoft.Playwright;

namespace CoinStats.MockServer.Tests.Ui;

/// <summary>Every view, light and dark, under axe: names, roles, contrast, keyboard.</summary>
[Collection(ChromiumTests.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    internal static readonly string Axe = Path.Combine(
        RepositoryFiles.Root,
        "artifacts",
        "tools",
        "node_modules",
        "axe-core",
        "axe.min.js"
    );

    [AxeTheory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 480)]
    public async Task EveryView_HasNoViolation(ColorScheme scheme, int width)
    {
        await using var open = await OpenPage.StartAsync(chromium, scheme: scheme, width: width);
        open.Server.AddMappings("""{"name":"odd","request":{"urlPath":"/v1/coins/luna"},"response":{"status":410}}""");
        foreach (
            var (path, prefer) in new[]
            {
                ("/v1/coins", (string?)null),
                ("/v1/coins", "code=503"),
                ("/v1/coins/luna", null),
                ("/v1/coins?limit=0", null),
            }
        )
        {
            await open.CallAsync(path, prefer);
        }

        await Assertions.Expect(open.Page.Locator("#journal-count")).ToHaveTextAsync("4");
        await open.Row("/v1/coins/luna").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#journal-detail")).ToContainTextAsync("Because: stub");
        await open.Page.EvaluateAsync("() => { " + await File.ReadAllTextAsync(Axe) + "\n }");
        foreach (var view in new[] { "Journal", "Operations", "Coverage", "Simulations", "Send" })
        {
            await open.Tab(view).ClickAsync();
            if (view == "Operations")
            {
                await open.Page.Locator("#operations-list .item").First.ClickAsync();
                await Assertions.Expect(open.Page.Locator("#operation pre").First).ToBeVisibleAsync();
            }
            else if (view == "Simulations")
            {
                await open.Page.GetByRole(AriaRole.Switch, new() { Name = "Latency" }).ClickAsync();
            }
            else if (view == "Send")
            {
                await open.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
                await Assertions.Expect(open.Page.Locator("#send-answer")).ToContainTextAsync("Because");
            }

            var found = await open.Page.EvaluateAsync<JsonElement>(
                "async () => (await axe.run(document)).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => "
                    + "n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)"
            );
            found.EnumerateArray().Select(v => v.GetString()).ShouldBeEmpty(view);
        }

        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Status_ReadsWithoutColour()
    {
        await using var open = await OpenPage.StartAsync(chromium);
        open.Server.AddMappings("""{"request":{"urlPath":"/moved"},"response":{"status":302}}""");
        open.Server.AddMappings("""{"request":{"urlPath":"/broken"},"response":{"fault":"EMPTY_RESPONSE"}}""");
        await open.CallAsync("/v1/coins");
        await open.CallAsync("/moved");
        await open.CallAsync("/nowhere");
        await open.CallAsync("/v1/coins", prefer: "code=503");
        await open.CallAsync("/broken");
        await Assertions
            .Expect(open.Page.Locator("#journal-list .status"))
            .ToHaveTextAsync(["✕ broken", "■ 503", "▲ 404", "◆ 302", "● 200"]);
    }
}

/// <summary>A theory that needs Chromium and axe.</summary>
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() =>
        Skip = Chromium.Missing
            ?? (File.Exists(AccessibilityTests.Axe) ? null : "axe-core is not in artifacts/tools: run eng/install-test-tools.sh.");
}
