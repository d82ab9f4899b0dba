using CoinStats.MockServer;
using CoinStats.MockServer.Tests.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace CoinStatsGen.Package.Tests;

/// <summary>The Blazor sample, published with the package CoinStatsGen.Client: in a browser, against the mock of another origin.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class BlazorSampleTests(Packages packages, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Wallet_InABrowser_IsShown_AndAFailureIsTold()
    {
        var consumers = await packages.ConsumersAsync();
        var site = Path.Combine(await consumers.PublishAsync("BlazorWallet"), "wwwroot");
        await using var host = await ServeAsync(site);
        var origin = host.Urls.Single();
        await using var mock = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { CorsOrigins = [origin] });
        var page = await chromium.Browser.NewPageAsync();
        page.SetDefaultTimeout(Chromium.Patience);
        await page.RouteAsync("**/appsettings.json", route =>
            route.FulfillAsync(new() { Json = new { CoinStats = new { ApiKey = "any", mock.BaseAddress } } })
        );

        await page.GotoAsync(origin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator("td", new() { HasText = " USD" }).First).ToBeVisibleAsync();

        mock.When(mock.FindOperation("GET", "/v1/wallet/balance/many")!.Operation).Respond(400, message: "no such wallet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no such wallet");
        await page.CloseAsync();
    }

    /// <summary>Serves the files of a folder, as any web server does.</summary>
    private static async Task<WebApplication> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
        await app.StartAsync();
        return app;
    }
}
