using CoinStatsGen.TestSupport;
using Microsoft.Playwright;

namespace CoinStats.MockServer.Tests.Ui;

/// <summary>The page with a day's work on it, in light and dark. <c>UPDATE_SCREENSHOTS=1</c> writes docs/images.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("journal", ColorScheme.Light)]
    [InlineData("journal", ColorScheme.Dark)]
    [InlineData("operations", ColorScheme.Light)]
    [InlineData("coverage", ColorScheme.Dark)]
    [InlineData("simulations", ColorScheme.Light)]
    [InlineData("send", ColorScheme.Dark)]
    public async Task Page_WithADaysWork_LooksAsInTheDocs(string tab, ColorScheme scheme)
    {
        await using var open = await OpenPage.StartAsync(chromium, scheme: scheme, tab: tab);
        await WorkAsync(open);
        await Assertions.Expect(open.Page.Locator("#journal-count")).ToHaveTextAsync("64");
        switch (tab)
        {
            case "journal":
                await open.Row("page=one").First.ClickAsync();
                await Assertions.Expect(open.Page.Locator("#journal-detail pre")).ToBeVisibleAsync();
                break;
            case "operations":
                await open.Page.GetByRole(AriaRole.Option, new() { Name = "/v1/wallet/balances" }).ClickAsync();
                await Assertions.Expect(open.Page.Locator("#operation pre").Last).ToContainTextAsync("blockchain");
                break;
            case "simulations":
                await open.Page.GetByRole(AriaRole.Switch, new() { Name = "Credit account" }).ClickAsync();
                await Assertions.Expect(open.Page.Locator("#simulations-count")).ToHaveTextAsync("1 on");
                await open.CallAsync("/v1/coins?limit=2");
                await Assertions.Expect(open.Page.Locator("#simulations-state")).ToContainTextAsync("Used");
                break;
            case "send":
                await open.Page.Locator("#send-prefer").FillAsync("code=429");
                await open.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
                await Assertions.Expect(open.Page.Locator("#send-answer")).ToContainTextAsync("Because: preferred");
                break;
            default:
                await Assertions.Expect(open.Page.Locator(".matrix tbody tr").First).ToBeVisibleAsync();
                break;
        }

        var picture = await open.Page.ScreenshotAsync();
        picture.Length.ShouldBeGreaterThan(20_000, "an empty page is smaller");
        open.Problems.ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(RepositoryFiles.Root, "docs", "images")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(folder, $"mock-ui-{tab}-{scheme.ToString().ToLowerInvariant()}.png"), picture);
        }
    }

    private static async Task WorkAsync(OpenPage open)
    {
        open.Server.AddMappings("""{"name":"coin is gone","request":{"urlPath":"/v1/coins/luna"},"response":{"status":410,"body":"{}"}}""");
        open.Server.AddMappings(
            """{"name":"connection breaks","request":{"urlPath":"/v1/nft/trending"},"response":{"fault":"CONNECTION_RESET_BY_PEER"}}"""
        );
        for (var i = 0; i < 4; i++)
        {
            await open.CallAsync("/v1/coins?limit=20");
            await open.CallAsync("/v1/coins/bitcoin");
            await open.CallAsync("/v1/coins/ethereum", prefer: "code=429");
            await open.CallAsync("/v1/coins/luna");
            await open.CallAsync("/v1/fiats");
            await open.CallAsync("/v1/news?limit=10");
            await open.CallAsync("/v1/wallet/balances?wallets=ethereum:0x1234567890abcdef1234567890abcdef12345678");
            await open.CallAsync("/v1/wallet/balances", key: null);
            await open.CallAsync("/v1/coins/bitcoin/charts?period=1w", prefer: "code=503");
            await open.CallAsync("/v1/markets");
            await open.CallAsync("/v1/nft/trending");
            await open.CallAsync("/v1/usage/credits", key: "test-401");
            await open.CallAsync("/v1/coins?limit=0&page=one");
            await open.CallAsync("/v2/coins");
            await open.CallAsync("/v1/tickers/exchanges");
            await open.CallAsync("/v1/wallet/blockchains", lane: null);
        }
    }
}
