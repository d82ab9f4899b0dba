using System.Diagnostics;

namespace CoinStatsGen.Package.Tests;

/// <summary>What servers say when they start.</summary>
internal static class ServerOutput
{
    /// <summary>Reads the lines a server begins with until one says where it listens.</summary>
    public static async Task<Uri> AddressAsync(Process server)
    {
        var said = new List<string>();
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0)
            {
                return new Uri(line[at..].Split(' ')[0]);
            }
        }

        throw new InvalidOperationException($"The server ended:\n{string.Join('\n', said)}\n{await server.StandardError.ReadToEndAsync()}");
    }
}
