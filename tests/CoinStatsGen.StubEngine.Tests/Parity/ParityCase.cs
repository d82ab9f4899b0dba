using System.Text.Json;
using CoinStatsGen.TestSupport;

namespace CoinStats.StubEngine.Tests.Parity;

/// <summary>One case of the catalogue: mappings to add, requests to send.</summary>
public sealed record ParityCase(
    string File,
    string Name,
    IReadOnlyList<string> Mappings,
    bool IsText,
    IReadOnlyList<ParityRequest> Requests
)
{
    internal static readonly string Folder = Path.Combine(
        RepositoryFiles.Root,
        "tests",
        "CoinStatsGen.StubEngine.Tests",
        "Parity",
        "Catalogue"
    );

    public static IReadOnlyList<ParityCase> All { get; } =
    [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<ParityCase> Read(string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var isText = item.TryGetProperty("text", out var text);
            IReadOnlyList<string> mappings = isText
                ? [text.GetString()!]
                : [.. item.GetProperty("mappings").EnumerateArray().Select(m => m.GetRawText())];
            yield return new ParityCase(
                Path.GetFileNameWithoutExtension(file),
                item.GetProperty("name").GetString()!,
                mappings,
                isText,
                [.. item.GetProperty("requests").EnumerateArray().Select(ParityRequest.Read)]
            );
        }
    }
}

/// <summary>One request of a case.</summary>
public sealed record ParityRequest(
    string Method,
    string Url,
    byte[]? Body,
    IReadOnlyList<(string Name, string Value)> Headers,
    bool IsStatusOnly
)
{
    public static ParityRequest Read(JsonElement json) =>
        new(
            json.GetProperty("method").GetString()!,
            json.GetProperty("url").GetString()!,
            json.TryGetProperty("base64", out var base64) ? base64.GetBytesFromBase64()
                : json.TryGetProperty("body", out var body) ? System.Text.Encoding.UTF8.GetBytes(body.GetString()!)
                : null,
            json.TryGetProperty("headers", out var headers)
                ? [.. headers.EnumerateObject().Select(h => (h.Name, h.Value.GetString()!))]
                : [],
            json.TryGetProperty("compare", out _)
        );
}
