using System.Text.Json;

namespace CoinStats.Json;

/// <summary>Finds the JSON paths of many byte offsets by one walk.</summary>
internal static class JsonPathFinder
{
    /// <summary>Writes the path of the value at each offset.</summary>
    /// <param name="json">The document, which may stop being JSON behind the last offset.</param>
    /// <param name="offsets">A byte of each value, or of the bracket that ends it.</param>
    /// <param name="anyElement">Writes <c>[*]</c> for elements, in place of their numbers.</param>
    /// <returns>As many paths; <c>$</c> where a value was not reached.</returns>
    internal static string[] Find(ReadOnlySpan<byte> json, int[] offsets, bool anyElement)
    {
        var paths = new string[offsets.Length];
        Array.Fill(paths, "$");
        var order = new int[offsets.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort((int[])offsets.Clone(), order);
        var frames = new Stack<JsonErrorLocator.Frame>();
        var reader = new Utf8JsonReader(json);
        var next = 0;
        try
        {
            while (next < order.Length && reader.Read())
            {
                Step(ref reader, frames);
                while (next < order.Length && offsets[order[next]] < reader.BytesConsumed && reader.TokenType != JsonTokenType.PropertyName)
                {
                    paths[order[next++]] = JsonErrorLocator.Render(frames, anyElement);
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    frames.Push(new JsonErrorLocator.Frame(reader.TokenType == JsonTokenType.StartArray, -1, null));
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was not reached stays without a path: the reading failed there too.
        }

        return paths;
    }

    private static void Step(ref Utf8JsonReader reader, Stack<JsonErrorLocator.Frame> frames)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = reader.GetString()!;
                frames.Push(frames.Pop() with { Name = name });
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                frames.Pop();
                break;
            default:
                if (frames.TryPeek(out var parent) && parent.IsArray)
                {
                    frames.Push(frames.Pop() with { Index = parent.Index + 1 });
                }

                break;
        }
    }
}
