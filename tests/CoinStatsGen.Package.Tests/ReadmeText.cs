using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>What the readme tells a newcomer to type.</summary>
internal static class ReadmeText
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The C# of a marked block.</summary>
    public static string Code(string snippet)
    {
        var start = $"<!-- snippet: {snippet} -->\n```csharp\n";
        var at = Text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Text[at..Text.IndexOf("```", at, StringComparison.Ordinal)];
    }

    /// <summary>The arguments of the one line of commands that begins so, without its comment.</summary>
    public static string[] Command(string start)
    {
        string line = Text.Split('\n')
            .Single(line =>
                line.Split('#')[0].TrimEnd().EndsWith(start, StringComparison.Ordinal)
                && line.StartsWith("dotnet ", StringComparison.Ordinal)
            );
        return line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
    }
}
