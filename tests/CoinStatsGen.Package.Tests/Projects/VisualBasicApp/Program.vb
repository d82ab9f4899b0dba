Imports CoinStats

Module Program
    Sub Main(args As String())
        Using client As New CoinStatsClient(New CoinStatsClientOptions With {.ApiKey = "key", .BaseAddress = New Uri(args(0))})
            Dim coin = client.MarketData.GetCoinByIdAsync("bitcoin").GetAwaiter().GetResult()
            Console.WriteLine(coin.Name & " in Visual Basic")
        End Using
    End Sub
End Module
