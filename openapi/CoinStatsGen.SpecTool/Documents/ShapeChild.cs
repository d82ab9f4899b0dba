using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>An object inside another.</summary>
/// <param name="Holder">The object or list that holds it.</param>
/// <param name="Name">Its name in an object.</param>
/// <param name="Index">Its position in a list.</param>
/// <param name="Value">The object; a schema may also be true or false.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Pointer">JSON pointer from the parent, without the leading slash.</param>
internal sealed record ShapeChild(JsonNode Holder, string? Name, int Index, JsonNode? Value, NodeKind Kind, string Pointer)
{
    /// <summary>Puts something else in its place.</summary>
    public void Replace(JsonNode? value)
    {
        if (Holder is JsonObject members)
        {
            members[Name!] = value;
        }
        else
        {
            Holder.AsArray()[Index] = value;
        }
    }
}
