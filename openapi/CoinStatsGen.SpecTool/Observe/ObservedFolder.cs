using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Observe;

/// <summary>
/// Reads kept answers: bodies in files called <c>operationId.label.json</c> (of errors <c>operationId.label.s429.json</c>), and what our
/// own
/// recorder wrote. A file that cannot be used is told, the others are read all the same.
/// </summary>
internal sealed partial class ObservedFolder(ApiDocument document)
{
    // Far beyond every answer; the client itself stops at the same size.
    private const long MaxBytes = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    private readonly OperationFinder _operations = new(document);

    /// <summary>What could not be used, each with its file.</summary>
    public List<string> Faults { get; } = [];

    public async Task<IReadOnlyList<ObservedAnswer>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var answers = new List<ObservedAnswer>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            try
            {
                answers.AddRange(Answers(name, await ReadAsync(name, path, cancellationToken)));
            }
            catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
            {
                Faults.Add(exception is ToolException ? exception.Message : $"{name}: {exception.Message}");
            }
        }

        return answers;
    }

    private static async Task<JsonElement> ReadAsync(string name, string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new ToolException($"{name}: larger than {MaxBytes / 1024 / 1024} MiB; no answer of the service is. It was not read.");
        }

        return Parse(name, await File.ReadAllTextAsync(path, cancellationToken));
    }

    private static JsonElement Parse(string name, string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options).RootElement;
        }
        catch (JsonException)
        {
            // Refused again by the tool's own reader, which says where and why.
            JsonText.Parse(new(name, text));
            throw new ToolException($"{name}: not JSON, or nested too deep.");
        }
    }

    private IEnumerable<ObservedAnswer> Answers(string name, JsonElement root)
    {
        var mappings =
            root.ValueKind == JsonValueKind.Object && root.TryGetProperty("mappings", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray()]
                : new[] { root };
        return mappings.All(IsMapping) && mappings.Length > 0
            ? [.. mappings.Select(mapping => OfMapping(name, mapping)).OfType<ObservedAnswer>()]
            : [OfFile(name, root)];
    }

    private static bool IsMapping(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("request", out var request)
        && request.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("response", out var response)
        && response.ValueKind == JsonValueKind.Object;

    private ObservedAnswer OfFile(string name, JsonElement body)
    {
        var title = Path.GetFileNameWithoutExtension(name);
        var operation = _operations.ByFileName(title)
            ?? throw new ToolException($"{name}: the document has no operation of that name. Call the file operationId.label.json.");
        var status = StatusSuffix().Match(title);
        return new(
            name,
            operation,
            status.Success ? int.Parse(status.Groups["status"].Value, CultureInfo.InvariantCulture) : SuccessOf(operation),
            body
        );
    }

    // An answer without JSON (204, a text) says nothing about a schema.
    private ObservedAnswer? OfMapping(string name, JsonElement mapping)
    {
        var (request, response) = (mapping.GetProperty("request"), mapping.GetProperty("response"));
        var (method, path) = (Text(request, "method"), Text(request, "urlPath") ?? Text(request, "url")?.Split('?')[0]);
        if (method is null || path is null)
        {
            throw new ToolException($"{name}: a recording without method and urlPath; it cannot be told what was asked.");
        }

        var operation = _operations.ByRequest(method, path)
            ?? throw new ToolException($"{name}: the document has no operation {method} {path}.");
        var status = response.TryGetProperty("status", out var code) && code.TryGetInt32(out var number) ? number : 200;
        var body =
            response.TryGetProperty("jsonBody", out var json) ? json
            : Text(response, "body") is { Length: > 0 } text ? Parse(name, text)
            : default;
        return body.ValueKind == JsonValueKind.Undefined ? null : new(name, operation, status, body);
    }

    private static int SuccessOf(ApiOperation operation) =>
        operation.Responses.FirstOrDefault(response => response.IsSuccess)?.StatusCode ?? 200;

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\.s(?<status>[1-5][0-9]{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatusSuffix();
}
