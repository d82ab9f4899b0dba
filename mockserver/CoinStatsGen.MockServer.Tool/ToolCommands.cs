using System.CommandLine;

namespace CoinStats.MockServer.Tool;

/// <summary>The commands of <c>coinstats-mock</c>.</summary>
internal static class ToolCommands
{
    /// <summary>Makes the root command.</summary>
    public static RootCommand Root() => new("An offline CoinStats API server: the document's examples and every documented error.")
    {
        ServeCommand.Create(),
        ExportCommand.Create(),
        HealthCommand.Create(),
        CoverageCommand.Create(),
        VerifyCommand.Create(),
    };
}
