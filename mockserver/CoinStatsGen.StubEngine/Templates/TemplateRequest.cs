using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Matching;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Templates;

/// <summary>A request as templates see it.</summary>
internal static class TemplateRequest
{
    /// <summary>The scope a template begins in.</summary>
    public static TemplateScope Scope(MatchContext request, RequestPattern pattern, JsonObject? parameters, Guid id)
    {
        var baseUrl = $"{request.Scheme}://{request.Headers.Host}";
        var segments = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var path = new PathValue(request.Path, segments, pattern.PathValues(request));
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = id.ToString("D"),
            ["method"] = new MethodValue(request.Method),
            ["url"] = request.Target,
            ["path"] = path,
            ["pathSegments"] = path,
            ["query"] = Lists(request.Query),
            ["headers"] = Headers(request),
            ["cookies"] = Lists(request.Cookies),
            ["body"] = request.Body.Text ?? "",
            ["bodyAsBase64"] = Convert.ToBase64String(request.Bytes.Span),
            ["host"] = request.Host,
            ["port"] = (long)request.Port,
            ["scheme"] = request.Scheme,
            ["baseUrl"] = baseUrl,
            ["clientIp"] = request.ClientAddress,
            ["parts"] = Parts(request),
            ["formData"] = request.Form.Count == 0 ? null : Lists(request.Form),
        };
        model["requestLine"] = new Dictionary<string, object?>(model, StringComparer.Ordinal);
        var root = new Dictionary<string, object?>(StringComparer.Ordinal) { ["request"] = model, ["parameters"] = Parameters(parameters) };
        return new TemplateScope(root, parent: null, new Dictionary<string, object?>(StringComparer.Ordinal));
    }

    private static Dictionary<string, object?> Lists(Dictionary<string, StringValues> values) =>
        values.ToDictionary(v => v.Key, v => (object?)new ValueList(v.Value), StringComparer.Ordinal);

    private static Dictionary<string, object?> Headers(MatchContext request)
    {
        var headers = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Headers)
        {
            headers[name] = new ValueList(value);
        }

        return headers;
    }

    private static Dictionary<string, object?> Parts(MatchContext request)
    {
        var parts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var part in request.Parts.Where(p => p.Name is not null))
        {
            parts[part.Name!] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = part.Name,
                ["body"] = Encoding.UTF8.GetString(part.Body.Span),
                ["bodyAsBase64"] = Convert.ToBase64String(part.Body.Span),
            };
        }

        return parts;
    }

    private static object? Parameters(JsonObject? parameters) =>
        parameters is not null && JsonText.TryParse(Encoding.UTF8.GetBytes(parameters.ToJsonString())) is { } json
            ? TemplateValues.From(json.RootElement)
            : null;
}
