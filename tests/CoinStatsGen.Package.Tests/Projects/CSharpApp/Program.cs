using System.Text.Json;
using System.Text.Json.Serialization;
using CoinStats;

// The compiled client, and a context of the project's own that knows its types.
using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = new Uri(args[0]) });
var coin = await client.MarketData.GetCoinByIdAsync("bitcoin");
var text = JsonSerializer.Serialize(new Holding(coin, 2.5), Contexts.Default.Holding);
var read = JsonSerializer.Deserialize(text, Contexts.Default.Holding);
Console.WriteLine($"{read!.Amount} {read.Coin.Name}");

internal sealed record Holding(Coin Coin, double Amount);

[JsonSerializable(typeof(Holding))]
internal sealed partial class Contexts : JsonSerializerContext;
