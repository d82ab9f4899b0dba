using System.Text.Json;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Examples;
using CoinStats.MockServer.Simulation;
using CoinStatsGen.OpenApi.Model;
using Microsoft.AspNetCore.Http;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>
/// Makes a call of every safe operation: with what it requires and no more, from the caller's values, else the document's examples (of
/// this parameter, or of another of its name), else what it admits. Lists get one entry, and never all networks: that is the dearest.
/// </summary>
internal sealed class CallBuilder(CompiledDocument document, IReadOnlyDictionary<string, string> given)
{
    private readonly DocumentResponder _responder = new(document, strict: true);
    private readonly ExampleBuilder _examples = new(document.Catalog.Schemas, seed: 0);

    /// <summary>The calls, in document order.</summary>
    public IReadOnlyList<VerifyCall> All(IReadOnlyCollection<string> only) =>
        [.. document.Operations.Where(o => o.Method == "GET" && (only.Count == 0 || only.Contains(o.Id))).Select(Build)];

    private VerifyCall Build(CompiledOperation operation)
    {
        var path = operation.PathTemplate;
        var query = new List<string>();
        var together = Together(operation);
        foreach (var parameter in operation.Spec.Parameters)
        {
            if (parameter.In == ParameterLocation.Path)
            {
                path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(Value(operation, parameter)), StringComparison.Ordinal);
            }
            else if (
                parameter.In == ParameterLocation.Query
                && (parameter.Required || together.Contains(parameter.Name) || given.ContainsKey(parameter.Name))
            )
            {
                query.Add($"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(Value(operation, parameter))}");
            }
        }

        var target = query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        return new VerifyCall(operation, target, Price(operation, target));
    }

    // A group that the caller gave values for, else the first.
    private string[] Together(CompiledOperation operation)
    {
        var groups = operation.Spec.RequiredAny;
        return groups.Count == 0
            ? []
            : [.. groups.FirstOrDefault(group => group.Any(given.ContainsKey)) is { Count: > 0 } chosen ? chosen : groups[0]];
    }

    private string Value(CompiledOperation operation, ApiParameter parameter)
    {
        if (given.TryGetValue(parameter.Name, out var value))
        {
            return value;
        }

        var others = document.Operations.SelectMany(o => o.Spec.Parameters).Where(p => p.Name == parameter.Name);
        return others.Prepend(parameter).Select(Example).FirstOrDefault(e => e is not null)
            ?? Text(_examples.Build(Item(parameter), $"{operation.Id}/{parameter.Name}"))!;
    }

    private string? Example(ApiParameter parameter)
    {
        if (Item(parameter) is StringSchema { Enum.Count: > 0 } named)
        {
            return named.Enum.FirstOrDefault(e => !IsAll(e)) ?? named.Enum[0];
        }

        return parameter.Examples.Count > 0 ? Text(parameter.Examples[0].Json)
            : parameter.Schema.ExampleJson is { } json ? Text(json)
            : null;
    }

    private ApiSchema Item(ApiParameter parameter) =>
        document.Catalog.Resolve(parameter.Schema) is ArraySchema list
            ? document.Catalog.Resolve(list.Items)
            : document.Catalog.Resolve(parameter.Schema);

    private static string? Text(string json)
    {
        using var example = JsonDocument.Parse(json);
        var value = example.RootElement;
        if (value.ValueKind == JsonValueKind.Array)
        {
            value = value.EnumerateArray().FirstOrDefault(e => e.ValueKind != JsonValueKind.String || !IsAll(e.GetString()!));
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            _ => value.GetRawText(),
        };
    }

    private static bool IsAll(string value) =>
        value is "all" or "forceall"
        || value.StartsWith("all:", StringComparison.Ordinal)
        || value.StartsWith("forceall:", StringComparison.Ordinal);

    private int? Price(CompiledOperation operation, string target)
    {
        if (operation.Spec.Credits is not { IsExact: true } rule)
        {
            return null;
        }

        var request = new ServedRequest();
        request.Set("GET", target, new HeaderDictionary(), "https", "HTTP/1.1", "127.0.0.1");
        _responder.Match(request);
        return new OperationPrice(operation.Spec, rule).Of(request);
    }
}
