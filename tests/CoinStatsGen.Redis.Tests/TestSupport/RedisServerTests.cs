using System.Net.Sockets;
using System.Text;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Redis.Tests.TestSupport;

public sealed class RedisServerTests
{
    [RedisFact]
    public async Task StartAgainAsync_AfterStop_AnswersOnTheSamePortAndIsEmpty()
    {
        await using var server = await RedisServer.StartNewAsync();
        var port = server.Port;
        (await AskAsync(port, "SET name value")).ShouldBe("+OK");

        await server.StopAsync();
        await Should.ThrowAsync<SocketException>(() => AskAsync(port, "PING"));
        await server.StartAgainAsync();

        server.Port.ShouldBe(port);
        (await AskAsync(port, "DBSIZE")).ShouldBe(":0");
    }

    [RedisFact]
    public async Task StartNewAsync_Twice_GivesTwoServers()
    {
        await using var first = await RedisServer.StartNewAsync();
        await using var second = await RedisServer.StartNewAsync();

        (await AskAsync(first.Port, "SET name value")).ShouldBe("+OK");

        (await AskAsync(second.Port, "DBSIZE")).ShouldBe(":0");
    }

    private static async Task<string?> AskAsync(int port, string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync();
    }
}
