using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CoinStatsGen.TestSupport;

/// <summary>
/// A real redis-server on a free loopback port: it keeps nothing, and it can be stopped and started again on the same port.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const int MaxTries = 10;

    private Process? _process;

    private RedisServer(int port) => Port = port;

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? Missing { get; } =
        Find("redis-server") is null ? "redis-server is missing: run eng/install-test-tools.sh." : null;

    public int Port { get; private set; }

    /// <summary>Host and port, as clients of Redis take them.</summary>
    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public static async Task<RedisServer> StartNewAsync()
    {
        // Redis takes no port 0: between the look for a free port and its use somebody else may take it.
        for (var tries = 1; ; tries++)
        {
            var server = new RedisServer(FreePort());
            var output = await server.TryStartAsync();
            if (server._process is not null)
            {
                return server;
            }

            if (tries == MaxTries)
            {
                throw new InvalidOperationException($"redis-server did not start:\n{output}");
            }
        }
    }

    /// <summary>Starts the server again after <see cref="StopAsync"/>, empty, on the same port.</summary>
    public async Task StartAgainAsync()
    {
        var output = await TryStartAsync();
        if (_process is null)
        {
            throw new InvalidOperationException($"redis-server did not start again on port {Port}:\n{output}");
        }
    }

    /// <summary>Ends the server as a crash does: nothing is said to its clients but the end of their connections.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    /// <summary>The file of a program in the search path, or null.</summary>
    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts the process and waits until it takes connections; gives what it printed.</summary>
    private async Task<string> TryStartAsync()
    {
        var start = new ProcessStartInfo(
            "redis-server",
            [
                "--bind",
                "127.0.0.1",
                "--port",
                Port.ToString(CultureInfo.InvariantCulture),
                "--save",
                "",
                "--appendonly",
                "no",
                "--daemonize",
                "no",
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output += line + "\n";
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _process = process;
                AppDomain.CurrentDomain.ProcessExit += KillAtExit;
                return output;
            }
        }

        await process.WaitForExitAsync();
        process.Dispose();
        return output;
    }

    private void KillAtExit(object? sender, EventArgs e) => _process?.Kill();
}
