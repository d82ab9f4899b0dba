using System.Text.Json.Serialization;
using CoinStats;

// Four generators see the client's types here: of endpoints, JSON, log messages, and options of the host.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddCoinStatsClient(builder.Configuration.GetSection("CoinStats"));
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Contexts.Default));
var app = builder.Build();
app.MapGet("/coins/{id}", async (string id, CoinStatsClient client, ILogger<Program> log, CancellationToken cancellationToken) =>
{
    var coin = await client.MarketData.GetCoinByIdAsync(id, cancellationToken: cancellationToken);
    Lines.Asked(log, coin);
    return new Holding(coin, 2.5);
});
app.MapPost("/worth", (Holding holding) => $"{holding.Amount} of {holding.Coin.Name}");
app.Run();

internal sealed record Holding(Coin Coin, double Amount);

[JsonSerializable(typeof(Holding))]
internal sealed partial class Contexts : JsonSerializerContext;

internal static partial class Lines
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "asked for {Coin}")]
    public static partial void Asked(ILogger log, Coin coin);
}
