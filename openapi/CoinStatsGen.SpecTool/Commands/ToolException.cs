namespace CoinStatsGen.SpecTool.Commands;

/// <summary>A command cannot go on; the message is for the person at the keyboard.</summary>
internal sealed class ToolException(string message, int exitCode = ExitCodes.Findings) : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The command line is at fault, not a document.</summary>
    public static ToolException WrongUse(string message) => new(message, ExitCodes.WrongUse);
}
