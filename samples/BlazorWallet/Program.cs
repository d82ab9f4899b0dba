using BlazorWallet;
using CoinStats;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

// Key and address come from wwwroot/appsettings.json, where every visitor can read them: the key of a mock, or none and a server of your own between.
var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<WalletPage>("#app");
builder.Services.AddCoinStatsClient(builder.Configuration.GetSection("CoinStats"));
await builder.Build().RunAsync();
