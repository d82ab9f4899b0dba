using System.Globalization;
using System.Text.Json;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>One operation as the document writes it.</summary>
internal sealed record SpecOperation(string Id, string Method, string Path, JsonElement Json)
{
    public IEnumerable<int> Statuses =>
        Json.GetProperty("responses").EnumerateObject().Select(response => int.Parse(response.Name, CultureInfo.InvariantCulture));

    public IEnumerable<JsonElement> Parameters => Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    /// <summary>The example of a response, or null where the document gives none for the response as a whole.</summary>
    public JsonElement? ResponseExample(int status) => MediaType(status).TryGetProperty("example", out var example) ? example : null;

    /// <summary>
    /// The example of a parameter: its own, its schema's, its default, or its first enum value; null where there is none.
    /// </summary>
    public static JsonElement? ParameterExample(JsonElement parameter)
    {
        if (parameter.TryGetProperty("example", out var own))
        {
            return own;
        }

        var schema = SpecDocument.Resolve(parameter.GetProperty("schema"));
        foreach (var key in (string[])["example", "default"])
        {
            if (schema.TryGetProperty(key, out var value))
            {
                return value;
            }
        }

        return schema.TryGetProperty("enum", out var values) ? values[0] : null;
    }

    /// <summary>The parameter is required, or belongs to the first group of those of which one is.</summary>
    public bool MustBeGiven(JsonElement parameter) =>
        parameter.GetProperty("required").GetBoolean()
        || (
            Json.TryGetProperty("x-required-any", out var groups)
            && groups[0].EnumerateArray().Any(name => name.GetString() == parameter.GetProperty("name").GetString())
        );

    private JsonElement MediaType(int status) =>
        Json.GetProperty("responses")
            .GetProperty(status.ToString(CultureInfo.InvariantCulture))
            .GetProperty("content")
            .GetProperty("application/json");
}
