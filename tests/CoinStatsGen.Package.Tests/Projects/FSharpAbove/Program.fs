open System
open CoinStats

[<EntryPoint>]
let main arguments =
    use client = new CoinStatsClient(CoinStatsClientOptions(ApiKey = "key", BaseAddress = Uri arguments[0]))
    printfn "%d sources" (client.News.GetNewsSourcesAsync().GetAwaiter().GetResult().Count)
    0
