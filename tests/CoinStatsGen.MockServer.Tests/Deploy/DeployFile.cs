using System.Text.Json;
using CoinStatsGen.TestSupport;
using YamlDotNet.RepresentationModel;

namespace CoinStats.MockServer.Tests.Deploy;

/// <summary>The files of samples/deploy, read.</summary>
internal static class DeployFile
{
    public static string Path(string name) => System.IO.Path.Combine(RepositoryFiles.Root, "samples", "deploy", name);

    /// <summary>The documents of a YAML file.</summary>
    public static YamlNode[] Yaml(string name)
    {
        using var reader = File.OpenText(Path(name));
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(d => d.RootNode)];
    }

    /// <summary>The instructions of the Dockerfile: name and what follows it.</summary>
    public static (string Name, string Value)[] Dockerfile() =>
        [
            .. File.ReadAllLines(Path("Dockerfile"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..])),
        ];

    /// <summary>The last instruction of a name, which is the one that counts.</summary>
    public static string Instruction(string name) => Dockerfile().Last(i => i.Name == name).Value;

    /// <summary>The JSON list in an instruction.</summary>
    public static string[] List(string value) => JsonSerializer.Deserialize<string[]>(value[value.IndexOf('[')..])!;

    /// <summary>A node by path: names, or numbers of a list.</summary>
    public static YamlNode At(this YamlNode node, string path) =>
        path.Split('/').Aggregate(node, (at, step) => int.TryParse(step, out var index) ? at[index] : at[step]);

    public static string Text(this YamlNode node, string path) => ((YamlScalarNode)node.At(path)).Value!;

    public static string[] Texts(this YamlNode node, string path) =>
        [.. ((YamlSequenceNode)node.At(path)).Select(item => ((YamlScalarNode)item).Value!)];
}
