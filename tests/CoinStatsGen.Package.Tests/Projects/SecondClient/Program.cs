using CoinStats;

// The package stands in both projects; the client is the one of the project below.
using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = new Uri(args[0]) });
Console.WriteLine($"{(await client.News.GetNewsSourcesAsync()).Count} sources of {typeof(CoinStatsClient).Assembly.GetName().Name}");
