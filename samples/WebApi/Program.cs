using CoinStats;
using CoinStats.MockServer;
using CoinStats.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using WebApi;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("CoinStats");

// Without a key the sample calls an offline server in its own process.
await using var offline = settings["ApiKey"] is null ? await CoinStatsMockServer.StartAsync() : null;

// One budget, of this process or of all: a call it cannot pay for is refused before it is sent.
var limit = settings.GetValue("CreditLimit", 1_000L);
var redis = settings["Redis"];
var client = builder
    .Services.AddCoinStatsClient(settings)
    .ConfigureCoinStats(
        (options, _) =>
        {
            options.Budget = redis is null ? new CreditBudget(limit) : null;
            if (offline is not null)
            {
                options.ApiKey = "offline";
                options.BaseAddress = offline.BaseAddress;
            }
        }
    );
if (redis is not null)
{
    client.AddCoinStatsRedis(redis, options =>
    {
        settings.GetSection("Redis").Bind(options);
        options.CreditLimit = limit;
    });
}

// What two visitors ask within its lifetime is paid for once; an hour old it still beats an error page.
client.AddCoinStatsCache(cache => cache.StaleIfError = TimeSpan.FromHours(1));

builder.Services.AddProblemDetails();

// In production an OTLP exporter stands in place of the two printers.
var isPrinted = settings.GetValue("PrintTelemetry", false);
using var tracing = Sdk.CreateTracerProviderBuilder()
    .AddSource("Microsoft.AspNetCore", CoinStatsTelemetry.ActivitySourceName)
    .AddProcessor(new SimpleActivityExportProcessor(new SpanPrinter(isPrinted ? Console.Out : TextWriter.Null)))
    .Build();
using var metrics = Sdk.CreateMeterProviderBuilder()
    .AddMeter(CoinStatsTelemetry.MeterName)
    .AddReader(new PeriodicExportingMetricReader(new MetricPrinter(isPrinted ? Console.Out : TextWriter.Null)))
    .Build();

var app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });

app.MapGet(
    "/wallets/{connectionId}/{address}",
    async (string connectionId, string address, CoinStatsClient client, CancellationToken cancellationToken) =>
    {
        var wallets = await client.WalletData.GetWalletBalanceManyAsync(
            wallets: [new WalletRef(connectionId, address)],
            cancellationToken: cancellationToken
        );
        return wallets
            .SelectMany(wallet => wallet.Balances)
            .Select(coin => new
            {
                coin.Symbol,
                coin.Amount,
                Usd = coin.Amount * coin.Price,
            });
    }
);

app.MapGet("/coins/{id}", async (string id, CoinStatsClient client, CancellationToken cancellationToken) =>
    await client.MarketData.GetCoinByIdAsync(id, cancellationToken: cancellationToken)
);

app.MapGet("/credits", async (CoinStatsClient client, CancellationToken cancellationToken) =>
{
    var balance = await client.Credits.Budget!.GetBalanceAsync(cancellationToken);
    return new
    {
        client.Credits.Spent,
        client.Credits.Saved,
        balance.Remaining,
        ByOperation = client.Credits.ByOperation().ToDictionary(entry => entry.Key.Id, entry => entry.Value),
    };
});

await app.RunAsync();

// What went wrong behind this service, in the statuses of this service.
static int StatusOf(Exception exception) =>
    exception switch
    {
        ArgumentException or CoinStatsBadRequestException => StatusCodes.Status400BadRequest,
        CoinStatsNotFoundException => StatusCodes.Status404NotFound,
        CreditBudgetExceededException or CoinStatsCreditsExhaustedException => StatusCodes.Status402PaymentRequired,
        CoinStatsRateLimitedException or RateLimitQueueFullException or SharedStateException or CoinStatsServiceUnavailableException =>
            StatusCodes.Status503ServiceUnavailable,
        CoinStatsTransportException { IsTimeout: true } => StatusCodes.Status504GatewayTimeout,
        CoinStatsException => StatusCodes.Status502BadGateway,
        _ => StatusCodes.Status500InternalServerError,
    };
