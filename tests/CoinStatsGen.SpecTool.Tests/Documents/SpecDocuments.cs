using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.SpecTool.Tests.Documents;

/// <summary>The committed documents, and the material beside the checkout where it is there.</summary>
internal static class SpecDocuments
{
    public static string Folder => Path.Combine(RepositoryFiles.Root, "openapi");

    public static SourceText Read(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name)));

    public static JsonObject Parse(string name) => JsonText.ParseObject(Read(name));

    public static string SharedPath(string name) => Path.GetFullPath(Path.Combine(RepositoryFiles.Root, "..", "shared", name));

    public static SourceText ReadShared(string name) => new(name, File.ReadAllText(SharedPath(name)));
}
