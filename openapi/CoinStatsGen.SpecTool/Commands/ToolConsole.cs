using CoinStatsGen.OpenApi.Text;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary>Where a command writes, and from where relative paths count. Tests give their own.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Faults and progress.</param>
/// <param name="WorkingFolder">Base of relative paths.</param>
/// <param name="IsTerminal">A person is looking: colours and progress are welcome.</param>
internal sealed record ToolConsole(TextWriter Out, TextWriter Error, string WorkingFolder, bool IsTerminal)
{
    /// <summary>The console of the process.</summary>
    public static ToolConsole ForProcess() =>
        new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), !Console.IsOutputRedirected && !Console.IsErrorRedirected);

    /// <summary>The full path of a path given on the command line.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>Tells a fault, or how far the work is: one line, whatever a document put into it.</summary>
    public Task TellAsync(string line) => Error.WriteLineAsync(PlainText.OneLine(line));

    /// <summary>The same where nothing can be awaited.</summary>
    public void Tell(string line) => Error.WriteLine(PlainText.OneLine(line));

    /// <summary>Says a result: one line, whatever a document put into it.</summary>
    public Task SayAsync(string line) => Out.WriteLineAsync(PlainText.OneLine(line));
}
