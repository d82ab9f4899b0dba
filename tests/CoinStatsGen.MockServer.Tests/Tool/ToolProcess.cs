using System.Diagnostics;
using System.Threading.Channels;

namespace CoinStats.MockServer.Tests.Tool;

/// <summary>The tool as a process of its own.</summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private int _openStreams = 2;

    private ToolProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it said so far.</summary>
    public List<string> Said { get; } = [];

    public static ToolProcess Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "coinstats-mock.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(Process.Start(start)!);
    }

    /// <summary>Reads until a line has a text; what the line says from there on.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            Said.Add(line);
            if (line.IndexOf(text, StringComparison.Ordinal) is var at and >= 0)
            {
                return line[at..];
            }
        }

        throw new InvalidOperationException($"The tool ended without saying '{text}': {string.Join('\n', Said)}");
    }

    /// <summary>Where it listens.</summary>
    public async Task<Uri> AddressAsync() => new((await WaitForAsync("http://")).Split(' ')[0]);

    /// <summary>Asks it to stop, as an orchestrator does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            _lines.Writer.TryWrite(line);
        }
        else if (Interlocked.Decrement(ref _openStreams) == 0)
        {
            // Not at the end of the process: what it said last may come after it.
            _lines.Writer.TryComplete();
        }
    }
}

/// <summary>A fact about signals, which Windows has not.</summary>
public sealed class SignalFactAttribute : FactAttribute
{
    public SignalFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no SIGTERM." : null;
}
