Imports CoinStats

Module Program
    Sub Main(args As String())
        Using client As New CoinStatsClient(New CoinStatsClientOptions With {.ApiKey = "key", .BaseAddress = New Uri(args(0))})
            Console.WriteLine(client.News.GetNewsSourcesAsync().GetAwaiter().GetResult().Count & " sources")
        End Using
    End Sub
End Module
