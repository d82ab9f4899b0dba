using System.Text.Json;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Simulation;

/// <summary>Values of a request by name, decoded.</summary>
internal static class RequestValues
{
    /// <summary>Values of a query parameter: lists split at commas, repeated ones joined.</summary>
    public static List<string> List(MockRequest request, string name)
    {
        var values = new List<string>();
        foreach (var pair in QueryText.Pairs(request.Query))
        {
            if (QueryText.Decode(request.Query[pair.Name]).SequenceEqual(name))
            {
                values.AddRange(
                    QueryText
                        .Decode(request.Query[pair.Value])
                        .ToString()
                        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
            }
        }

        return values;
    }

    /// <summary>A body; null where it is not JSON, or has a text that is none (half a surrogate pair, broken UTF-8).</summary>
    public static JsonDocument? Body(ReadOnlyMemory<byte> body)
    {
        var json = JsonText.TryParse(body);
        try
        {
            Touch(json?.RootElement ?? default);
            return json;
        }
        catch (InvalidOperationException)
        {
            json?.Dispose();
            return null;
        }
    }

    /// <summary>Path parameters of a routed request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="segments">The segments of the operation's path that hold names.</param>
    public static IEnumerable<KeyValuePair<string, string>> Path(MockRequest request, PathTemplate[] segments)
    {
        var at = 0;
        foreach (var segment in segments)
        {
            var range = request.Captures[at++];
            var values = segment.Read(Uri.UnescapeDataString(request.RoutedTarget[range.Start..(range.Start + range.Length)])) ?? [];
            for (var i = 0; i < values.Length; i++)
            {
                yield return KeyValuePair.Create(segment.Names[i], values[i]);
            }
        }
    }

    private static void Touch(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                _ = json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Touch(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    _ = member.Name;
                    Touch(member.Value);
                }

                break;
        }
    }
}
