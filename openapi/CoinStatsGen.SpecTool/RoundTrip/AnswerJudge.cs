using System.Text;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>Holds answers that were served against the schemas of their document.</summary>
internal sealed class AnswerJudge(ApiDocument document, string text)
{
    private static readonly SchemaCheckOptions AsAnswer = new() { Direction = SchemaDirection.Answer };

    private readonly SchemaChecks _checks = new(text);
    private readonly Dictionary<string, ApiOperation> _operations = document
        .Operations.GroupBy(static operation => $"{operation.Method} {operation.Path}")
        .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    /// <summary>What is wrong with a JSON answer; null where nothing is, or where it has no schema.</summary>
    public SchemaFinding? Fault(string operation, RecordedExchange served)
    {
        var media = MediaType.MostSpecific(
            Response(operation, served.Status)?.Content ?? default,
            static one => one.MediaType,
            served.MediaType
        );
        if (media is not { Kind: MediaKind.Json, Schema: { } schema } || served.Body.Length == 0)
        {
            return null;
        }

        return JsonReader.Parse(Encoding.UTF8.GetString(served.Body)).Value is { } value
            ? _checks.Of(schema).Check(value, AsAnswer) is [var first, ..]
                ? first
                : null
            : new SchemaFinding(SchemaFault.Kind, "is not JSON", "JSON", default);
    }

    /// <summary>The fault is that more than one shape fits.</summary>
    public static bool IsAmbiguous(SchemaFinding fault) => fault is { Fault: SchemaFault.Shape, Expected: "one shape" };

    /// <summary>The document describes no success, or one that is elsewhere: then the first that it describes is what it means.</summary>
    public bool IsMeant(string operation, RecordedExchange served) =>
        served.Request is not null
        && !_operations[operation].Responses.Any(static response => response.IsSuccess || response.Status == "default")
        && (served.WasRedirected || served.Status == 501 || Response(operation, served.Status) is not null);

    private OperationResponse? Response(string operation, int status)
    {
        var responses = _operations[operation].Responses;
        return responses.FirstOrDefault(response => response.StatusCode == status)
            ?? responses.FirstOrDefault(response => response.StatusCode is null && response.Status[0] - '0' == status / 100)
            ?? responses.FirstOrDefault(static response => response.Status == "default");
    }
}
