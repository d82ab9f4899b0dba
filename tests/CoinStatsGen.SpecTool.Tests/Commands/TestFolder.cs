using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Tests.Commands;

/// <summary>A folder with three small documents and a changelog; gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public const string Changelog = "# Changelog\n\n## 1.0.0\n\n### Added\n- All.\n";

    public TestFolder()
    {
        Path = Directory.CreateTempSubdirectory("coinstats-spec-").FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "openapi"));
        var upstream = Document();
        Write("openapi/upstream.json", upstream);
        Write("openapi/overlay.json", CanonicalJson.Write(JsonText.Parse(new("overlay", Overlay))));
        Write("openapi/openapi.json", BuildCommand.Build(new("u", upstream), new("o", Overlay)).Text);
        Write("CHANGELOG.md", Changelog);
    }

    public string Path { get; }

    private const string Overlay = """
        {"overlay": "1.0.0", "info": {"title": "o", "version": "1"}, "actions": [
          {"target": "$.paths['/a'].get", "x-reason": "r", "update": {"x-credits": {"base": 2, "multipliers": [], "note": "kept"}}},
          {"target": "$.paths['/b'].get", "x-reason": "r", "update": {"x-credits": {"base": 3, "multipliers": []}}},
          {"target": "$.paths['/c'].get", "x-reason": "r", "update": {"summary": "c"}}]}
        """;

    /// <summary>A canonical document with an operation for each path.</summary>
    public static string Document(params string[] paths)
    {
        var operations = (paths.Length == 0 ? ["/a", "/b", "/c"] : paths).Select(path =>
            $$"""
                "{{path}}": {"get": {"operationId": "get-{{path[
                    1..
                ]}}", "tags": ["G"], "responses": {"200": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Row"} } } } } } }
                """
        );
        return CanonicalJson.Write(
            JsonText.Parse(
                new(
                    "d",
                    $$"""
                    {"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://a.example"}], "tags": [{"name": "G"}],
                     "paths": { {{string.Join(", ", operations)}} },
                     "components": {"schemas": {"Row": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "n": {"type": "number"} } } } } }
                    """
                )
            )
        );
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public void Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>All that a refresh may write, to see that it did not.</summary>
    public string State() =>
        string.Join(
            '\0',
            Directory
                .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Where(path => !path.Contains("new", StringComparison.Ordinal))
                .Select(path => path + "\0" + File.ReadAllText(path))
        );

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
