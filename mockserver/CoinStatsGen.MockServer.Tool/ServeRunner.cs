using System.Globalization;

namespace CoinStats.MockServer.Tool;

/// <summary>Runs a server until it is told to stop.</summary>
internal static class ServeRunner
{
    /// <summary>Serves; 0 after a stop on request, 2 where the server cannot start.</summary>
    public static async Task<int> RunAsync(
        Func<Task<CoinStatsMockOptions>> options, string? specName, FileSystemInfo? mappings, TextWriter output, TextWriter error, CancellationToken stop)
    {
        CoinStatsMockServer server;
        try
        {
            server = await CoinStatsMockServer.StartAsync(await options(), stop);
            await LoadAsync(server, mappings, stop);
        }
        catch (Exception problem) when (problem is CoinStatsMockException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"coinstats-mock: {problem.Message}");
            return 2;
        }

        await using (server)
        {
            var address = server.BaseAddress.ToString().TrimEnd('/');
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"coinstats-mock: serving {server.OperationCount} operations of {specName ?? "the bundled CoinStats document"} on {address} (Ctrl+C stops)"));
            await output.WriteLineAsync($"coinstats-mock: try  curl -H \"X-API-KEY: any\" {address}{server.SamplePath}");
            await output.FlushAsync(CancellationToken.None);
            using var asked = CancellationTokenSource.CreateLinkedTokenSource(stop);
            server.ShutdownAsked = asked.Cancel;
            await WaitAsync(asked.Token);
            await output.WriteLineAsync("coinstats-mock: stopped");
        }

        return 0;
    }

    private static async Task LoadAsync(CoinStatsMockServer server, FileSystemInfo? mappings, CancellationToken stop)
    {
        string[] files = mappings switch
        {
            null => [],
            _ when Directory.Exists(mappings.FullName) => [.. Directory.GetFiles(mappings.FullName, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)],
            _ => [mappings.FullName],
        };
        foreach (var file in files)
        {
            try
            {
                server.AddMappings(await File.ReadAllTextAsync(file, stop));
            }
            catch (CoinStatsMockException problem)
            {
                await server.DisposeAsync();
                throw new CoinStatsMockException($"{Path.GetFileName(file)}: {problem.Message}", problem);
            }
        }
    }

    private static async Task WaitAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.Register(stopped.SetResult))
        {
            await stopped.Task;
        }
    }
}
