using System.Diagnostics;
using System.Globalization;
using CoinStatsGen.TestSupport;

namespace CoinStats.StubEngine.Tests.Parity;

/// <summary>The real WireMock 3.13.2 on a free loopback port; started once. Where it cannot be had, says why.</summary>
public sealed class RealWireMock : IAsyncLifetime
{
    private static readonly string Tools = Path.Combine(RepositoryFiles.Root, "artifacts", "tools");
    private Process? _process;

    /// <summary>Where it listens; null where it is missing.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Why it is missing.</summary>
    public static string? Missing { get; } = WhyMissing();

    public static string NodeModules => Path.Combine(Tools, "node_modules");

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        var start = new ProcessStartInfo("java", ["-Xmx512m", "-jar", Jar, "--port", "0", "--bind-address", "127.0.0.1", "--disable-gzip"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("port:", StringComparison.Ordinal))
            {
                Address = new Uri(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"http://127.0.0.1:{int.Parse(line[5..].Trim(), CultureInfo.InvariantCulture)}/"
                    )
                );
                break;
            }
        }

        _ = _process.StandardOutput.ReadToEndAsync();
        Address.ShouldNotBeNull("WireMock ended before it listened.");
    }

    public Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }

        return Task.CompletedTask;
    }

    private static string Jar => Path.Combine(NodeModules, "wiremock", "build", "wiremock-standalone-3.13.2.jar");

    private static string? WhyMissing()
    {
        if (!File.Exists(Jar))
        {
            return "WireMock 3.13.2 is not in artifacts/tools: run eng/install-test-tools.sh.";
        }

        return Runs("java", "-version") ? null : "Java 17 is missing: run eng/install-test-tools.sh.";
    }

    internal static bool Runs(string program, string argument)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, argument)
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A theory that needs the real WireMock.</summary>
public sealed class WireMockTheoryAttribute : TheoryAttribute
{
    public WireMockTheoryAttribute() => Skip = RealWireMock.Missing;
}

/// <summary>A fact that needs the real WireMock.</summary>
public sealed class WireMockFactAttribute : FactAttribute
{
    public WireMockFactAttribute() => Skip = RealWireMock.Missing;
}
