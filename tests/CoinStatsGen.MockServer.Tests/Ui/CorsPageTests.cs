namespace CoinStats.MockServer.Tests.Ui;

/// <summary>A page of another origin calls the mock from a browser.</summary>
[Collection(ChromiumTests.Name)]
public sealed class CorsPageTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData(true, "200")]
    [InlineData(false, "refused")]
    public async Task Fetch_FromAnotherOrigin_IsAnsweredWhereAllowed(bool isAllowed, string expected)
    {
        await using var site = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        site.AddMappings("""{"request":{"urlPath":"/page"},"response":{"body":"<p>a page</p>","headers":{"Content-Type":"text/html"}}}""");
        await using var mock = await CoinStatsMockServer.StartAsync(
            new CoinStatsMockOptions
            {
                SpecJson = TinySpec.Json,
                CorsOrigins = isAllowed ? [site.BaseAddress.GetLeftPart(UriPartial.Authority)] : [],
            }
        );
        var page = await chromium.Browser.NewPageAsync();
        await page.GotoAsync(site.BaseAddress + "page");

        var seen = await page.EvaluateAsync<string>(
            "async url => { try { const r = await fetch(url, { headers: { 'X-API-KEY': 'any' } }); await r.json(); return "
                + "String(r.status); } catch { return 'refused'; } }",
            mock.BaseAddress + "v1/coins"
        );
        await page.CloseAsync();

        seen.ShouldBe(expected);
    }
}
