using CoinStats.MockServer.Tool.Logging;
using CoinStats.MockServer.Tool.Telemetry;

namespace CoinStats.MockServer.Tool;

/// <summary>Runs a server until it is told to stop, and reads its document again when the file changes.</summary>
internal sealed class ServeRunner(ILoggerFactory loggers, DocumentFile? document, FileSystemInfo? mappings, TimeSpan drainTime)
{
    private readonly ILogger _log = loggers.CreateLogger(ToolLog.Category);

    /// <summary>Serves; 0 after a stop on request, 2 where the server cannot start.</summary>
    public async Task<int> RunAsync(Func<Task<CoinStatsMockOptions>> options, CancellationToken stop)
    {
        using var export = OtlpExport.Start(_log);
        CoinStatsMockServer server;
        try
        {
            server = await CoinStatsMockServer.StartAsync(await options(), ready => LoadAsync(ready, stop), stop);
        }
        catch (Exception problem) when (problem is CoinStatsMockException or IOException or UnauthorizedAccessException)
        {
            ToolLog.CannotStart(_log, problem.Message);
            return 2;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }

        await using (server)
        {
            var address = server.BaseAddress.ToString().TrimEnd('/');
            ToolLog.Serving(_log, server.OperationCount, document?.Name ?? "the bundled CoinStats document", address);
            if (server.HttpsBaseAddress is { } https)
            {
                ToolLog.ServingHttps(
                    _log,
                    https.ToString().TrimEnd('/'),
                    server.Authority is null ? "the certificate of --cert" : $"{address}/__admin/ca.pem"
                );
            }

            ToolLog.Try(_log, server.SampleCall.Options, address, server.SampleCall.Target);
            using var asked = CancellationTokenSource.CreateLinkedTokenSource(stop);
            server.ShutdownAsked = asked.Cancel;
            await WatchAsync(server, asked.Token);
            ToolLog.Stopping(_log, drainTime.TotalSeconds);
            await server.StopAsync(drainTime, CancellationToken.None);
        }

        ToolLog.Stopped(_log);
        return 0;
    }

    /// <summary>Looks at the document once, and serves it where it is another. A broken one leaves the server as it is.</summary>
    internal async Task ReloadAsync(CoinStatsMockServer server, DocumentFile file, CancellationToken stop)
    {
        try
        {
            if (await file.LookAgainAsync(stop) is { } text)
            {
                server.LoadDocument(text);
            }
        }
        catch (Exception problem) when (problem is CoinStatsMockException or IOException or UnauthorizedAccessException)
        {
            ToolLog.KeptDocument(_log, file.Name, problem.Message);
        }
    }

    private async Task LoadAsync(CoinStatsMockServer server, CancellationToken stop)
    {
        if (mappings is null)
        {
            return;
        }

        if (Directory.Exists(mappings.FullName))
        {
            server.AddMappingFiles(mappings.FullName);
        }
        else
        {
            try
            {
                server.AddMappings(await File.ReadAllTextAsync(mappings.FullName, stop));
            }
            catch (CoinStatsMockException problem)
            {
                throw new CoinStatsMockException($"{mappings.Name}: {problem.Message}", problem);
            }
        }

        // The text of many mappings is some ten MiB that nobody needs again; a server that then waits would keep them.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task WatchAsync(CoinStatsMockServer server, CancellationToken stop)
    {
        try
        {
            using var looks = new PeriodicTimer(document is null ? Timeout.InfiniteTimeSpan : DocumentFile.Interval, TimeProvider.System);
            while (await looks.WaitForNextTickAsync(stop))
            {
                await ReloadAsync(server, document!, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }
}
