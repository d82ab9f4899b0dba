using System.Text;
using System.Text.Json;
using CoinStatsGen.OpenApi.Json;

namespace CoinStats.Json;

/// <summary>
/// Finds the JSON path of a byte offset by walking the document once more. Runs only when an error is about to be thrown.
/// </summary>
internal static class JsonErrorLocator
{
    /// <summary>The path of the value at <paramref name="offset"/>, or of the last value that can be reached before it.</summary>
    internal static string PathOf(ReadOnlySpan<byte> json, long offset)
    {
        var frames = new Stack<Frame>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1_000_000 });
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
            {
                Step(ref reader, frames, offset);
            }
        }
        catch (JsonException)
        {
            // The walk ends where the document stops being JSON.
            StepToBroken(json[..(int)Math.Min(offset, json.Length)], frames);
        }
        catch (InvalidOperationException)
        {
            // A member name that is not text: the path ends at its object.
        }

        return Render(frames);
    }

    private static void Step(ref Utf8JsonReader reader, Stack<Frame> frames, long offset)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                frames.Push(frames.Pop() with { Name = null });
                var name = reader.GetString()!;
                frames.Push(frames.Pop() with { Name = name });
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                var ended = frames.Pop();
                if (reader.TokenStartIndex == offset)
                {
                    frames.Push(new Frame(ended.IsArray, -1, null));
                }

                return;
        }

        if (frames.TryPeek(out var parent) && parent.IsArray)
        {
            frames.Push(frames.Pop() with { Index = parent.Index + 1 });
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.TokenStartIndex < offset)
        {
            frames.Push(new Frame(reader.TokenType == JsonTokenType.StartArray, -1, null));
        }
    }

    /// <summary>Counts the element that could not be read, if the text before it promises one.</summary>
    private static void StepToBroken(ReadOnlySpan<byte> before, Stack<Frame> frames)
    {
        before = before.TrimEnd(" \t\r\n"u8);
        if (frames.TryPeek(out var parent) && parent.IsArray && before.Length > 0 && before[^1] is (byte)',' or (byte)'[')
        {
            frames.Push(frames.Pop() with { Index = parent.Index + 1 });
        }
    }

    /// <summary>The path that the frames make.</summary>
    internal static string Render(Stack<Frame> frames, bool anyElement = false)
    {
        var path = new StringBuilder(JsonPathText.Root);
        foreach (var frame in frames.Reverse())
        {
            if (frame.IsArray)
            {
                if (frame.Index >= 0 && anyElement)
                {
                    JsonPathText.AppendAnyItem(path);
                }
                else if (frame.Index >= 0)
                {
                    JsonPathText.AppendItem(path, frame.Index);
                }
            }
            else if (frame.Name is { } name)
            {
                JsonPathText.AppendMember(path, name);
            }
        }

        return path.ToString();
    }

    internal readonly record struct Frame(bool IsArray, int Index, string? Name);
}
