open System
open CoinStats

[<EntryPoint>]
let main arguments =
    let address = Uri arguments[0]
    use client = new CoinStatsClient(CoinStatsClientOptions(ApiKey = "key", BaseAddress = address))
    let coin = client.MarketData.GetCoinByIdAsync("bitcoin").GetAwaiter().GetResult()
    printfn "%s in F#" coin.Name

    // A failure has a type of its own here as well.
    try
        use refused = new CoinStatsClient(CoinStatsClientOptions(ApiKey = "test-401", BaseAddress = address))
        refused.MarketData.GetCoinByIdAsync("bitcoin").GetAwaiter().GetResult() |> ignore
    with :? CoinStatsUnauthorizedException as problem ->
        printfn "refused with %d" problem.StatusCode

    0
