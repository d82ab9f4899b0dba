using System.Globalization;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Finds what a JSON pointer (RFC 6901) names.</summary>
internal static class NodePointer
{
    public static bool TryFind(JsonNode? root, string pointer, out JsonNode? found)
    {
        found = root;
        if (pointer.Length == 0)
        {
            return true;
        }

        foreach (var token in Tokens(pointer))
        {
            switch (found)
            {
                case JsonObject members when members.TryGetPropertyValue(token, out var value):
                    found = value;
                    break;
                case JsonArray items
                    when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count:
                    found = items[index];
                    break;
                default:
                    return false;
            }
        }

        return pointer[0] == '/';
    }

    /// <summary>The names of a pointer, unescaped.</summary>
    public static IEnumerable<string> Tokens(string pointer) => pointer.TrimStart('/').Split('/').Select(PointerToken.Unescape);
}
