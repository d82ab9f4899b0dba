using System.Globalization;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>JSON pointers (RFC 6901).</summary>
public static class JsonPointer
{
    /// <summary>The value a pointer such as <c>/paths/~1v1~1coins/get</c> stands for; the empty pointer is the root.</summary>
    public static bool TryResolve(JsonValue root, string pointer, out JsonValue value)
    {
        value = default;
        if (pointer.Length == 0)
        {
            value = root;
            return true;
        }

        if (pointer[0] != '/')
        {
            return false;
        }

        var current = root;
        var start = 1;
        while (start <= pointer.Length)
        {
            var slash = pointer.IndexOf('/', start);
            var end = slash < 0 ? pointer.Length : slash;
            if (!TryStep(current, PointerToken.Unescape(pointer.Substring(start, end - start)), out var next))
            {
                return false;
            }

            current = next;
            start = end + 1;
        }

        value = current;
        return true;
    }

    /// <summary>The pointer to the innermost member or item that stands at an offset of the text.</summary>
    public static string Find(JsonValue root, int offset) => new JsonPointerFinder(root).Find(offset);

    private static bool TryStep(JsonValue value, string token, out JsonValue next)
    {
        if (value.Kind != JsonKind.Array)
        {
            return value.TryGet(token, out next);
        }

        next = default;
        if (
            token.Length == 0
            || (token != "0" && token[0] == '0')
            || !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        )
        {
            return false;
        }

        foreach (var item in value.Items)
        {
            if (index-- == 0)
            {
                next = item;
                return true;
            }
        }

        return false;
    }
}
