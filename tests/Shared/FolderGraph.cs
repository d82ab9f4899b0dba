using System.Text.RegularExpressions;

namespace CoinStatsGen.TestSupport;

/// <summary>
/// Which folders of a project use which others, read from its sources: a file uses the folder of each type that it names and can see.
/// The root folder is left out: it is the public face, which names all, and whose options all may read.
/// </summary>
internal sealed partial class FolderGraph
{
    private readonly Dictionary<(string From, string To), string> _uses = [];

    private FolderGraph(IReadOnlyList<SourceFile> files)
    {
        var types = files
            .SelectMany(file => file.Types.Select(type => (Type: type, file.Namespace, file.Folder)))
            .ToLookup(t => t.Type, StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Folder.Length > 0))
        {
            foreach (var word in file.Words)
            {
                var folders = types[word].Where(t => file.Sees(t.Namespace)).Select(t => t.Folder).Distinct().ToList();
                if (folders is [{ Length: > 0 } folder] && folder != file.Folder)
                {
                    _uses.TryAdd((file.Folder, folder), $"{file.Name} names {word}");
                }
            }
        }
    }

    /// <summary>Reads a project.</summary>
    public static FolderGraph Read(string project)
    {
        var root = Path.Combine(RepositoryFiles.Root, project.Replace('/', Path.DirectorySeparatorChar));
        var files = Directory
            .GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(f =>
                !f.Relative.StartsWith("obj/", StringComparison.Ordinal) && !f.Relative.StartsWith("bin/", StringComparison.Ordinal)
            )
            .Select(f => new SourceFile(f.Relative, File.ReadAllText(f.Path)));
        return new FolderGraph([.. files]);
    }

    /// <summary>
    /// Pairs of folders that reach each other, over others too, each with what leads there and back where that is direct.
    /// </summary>
    public IReadOnlyList<string> Cycles()
    {
        var folders = _uses.Keys.SelectMany(edge => (string[])[edge.From, edge.To]).Distinct().Order(StringComparer.Ordinal).ToList();
        var reach = folders.ToDictionary(folder => folder, Reached, StringComparer.Ordinal);
        return
        [
            .. from left in folders
            from right in folders
            where string.CompareOrdinal(left, right) < 0 && reach[left].Contains(right) && reach[right].Contains(left)
            select $"{left} and {right}: {_uses.GetValueOrDefault((left, right), "over others")}; "
                + $"{_uses.GetValueOrDefault((right, left), "over others")}",
        ];
    }

    private HashSet<string> Reached(string from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var folder))
        {
            foreach (var (_, to) in _uses.Keys.Where(edge => edge.From == folder && seen.Add(edge.To)))
            {
                open.Push(to);
            }
        }

        return seen;
    }

    private sealed partial class SourceFile
    {
        private readonly HashSet<string> _usings;

        public SourceFile(string path, string text)
        {
            Name = path;
            Folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
            var code = CommentOrText().Replace(text, "\"\"");
            Namespace = NamespaceName().Match(code).Groups[1].Value;
            _usings = [.. UsingName().Matches(code).Select(m => m.Groups[1].Value)];
            Types = [.. TypeName().Matches(code).Select(m => m.Groups[1].Value).Distinct()];
            Words = [.. Word().Matches(code).Select(m => m.Value).Distinct()];
        }

        public string Name { get; }

        public string Folder { get; }

        public string Namespace { get; }

        public string[] Types { get; }

        public string[] Words { get; }

        public bool Sees(string other) =>
            other == Namespace || Namespace.StartsWith(other + ".", StringComparison.Ordinal) || _usings.Contains(other);

        [GeneratedRegex(
            """"//[^\n]*|"""[\s\S]*?"""|@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\]|\\.)+'"""",
            RegexOptions.CultureInvariant,
            60_000
        )]
        private static partial Regex CommentOrText();

        [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline, 60_000)]
        private static partial Regex NamespaceName();

        [GeneratedRegex(@"^using (?:static |\w+ = )?([\w.]+);", RegexOptions.CultureInvariant | RegexOptions.Multiline, 60_000)]
        private static partial Regex UsingName();

        [GeneratedRegex(
            @"^(?:public|internal)[\w ]*? (?:class|struct|enum|interface|record)(?: struct| class)? (\w+)",
            RegexOptions.CultureInvariant | RegexOptions.Multiline,
            60_000
        )]
        private static partial Regex TypeName();

        [GeneratedRegex(@"(?<![\w.])[A-Z]\w*", RegexOptions.CultureInvariant, 60_000)]
        private static partial Regex Word();
    }
}
