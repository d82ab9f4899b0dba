using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoinStatsGen.Benchmarks.Mock;

/// <summary>The web server under the mock, with one route and fixed bytes.</summary>
internal sealed class BareKestrel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareKestrel(WebApplication app) => _app = app;

    internal Uri Address => new(_app.Urls.First());

    internal static async Task<BareKestrel> StartAsync(byte[] body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/v1/wallet/balance/many", () => Results.Bytes(body, "application/json"));
        await app.StartAsync();
        return new BareKestrel(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
