using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>What the prose of a page says of its operation.</summary>
/// <param name="Path">The operation's path.</param>
/// <param name="Method">The operation's method, in lower case.</param>
/// <param name="Credits">Its price as <c>x-credits</c>, or null.</param>
/// <param name="RequiredAny">Its alternatives as <c>x-required-any</c>, or null.</param>
/// <param name="Unread">Notes that could not be read without guessing.</param>
internal sealed record PageRules(string Path, string Method, JsonObject? Credits, JsonArray? RequiredAny, IReadOnlyList<string> Unread)
{
    /// <summary>Writes the rules to the operation itself, where no overlay carries them.</summary>
    public void PutInto(JsonObject document)
    {
        var operation = document["paths"]![Path]![Method]!.AsObject();
        if (Credits is not null)
        {
            operation["x-credits"] = Credits.DeepClone();
        }

        if (RequiredAny is not null)
        {
            operation["x-required-any"] = RequiredAny.DeepClone();
        }
    }
}
