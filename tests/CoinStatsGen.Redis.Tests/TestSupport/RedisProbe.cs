using System.Globalization;
using StackExchange.Redis;

namespace CoinStatsGen.Redis.Tests.TestSupport;

/// <summary>Looks into a server from beside.</summary>
internal sealed class RedisProbe : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _connection;

    private RedisProbe(ConnectionMultiplexer connection) => _connection = connection;

    public IDatabase Database => _connection.GetDatabase();

    public IServer Server => _connection.GetServers()[0];

    public static async Task<RedisProbe> ConnectAsync(string endpoint) =>
        new(await ConnectionMultiplexer.ConnectAsync(endpoint + ",allowAdmin=true"));

    public async Task<string[]> KeysAsync() => [.. (await Database.ExecuteAsync("KEYS", "*").ConfigureAwait(false)).ToStrings()];

    /// <summary>How often each command ran so far, within scripts too.</summary>
    public async Task<Dictionary<string, long>> CommandCountsAsync()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, value) in (await Server.InfoAsync("commandstats")).SelectMany(group => group))
        {
            counts[name["cmdstat_".Length..]] = long.Parse(value.Split(',')[0]["calls=".Length..], CultureInfo.InvariantCulture);
        }

        return counts;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}

internal static class RedisResultExtensions
{
    public static string[] ToStrings(this RedisResult result) => (string[])result!;
}
