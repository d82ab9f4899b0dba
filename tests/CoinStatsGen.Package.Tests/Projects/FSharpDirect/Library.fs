module Library

let price (client: CoinStats.CoinStatsClient) = client.MarketData.GetCoinByIdAsync("bitcoin")
