using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>One step of a JSON path.</summary>
internal abstract class JsonPathStep
{
    /// <summary>Leads to at most one value.</summary>
    public virtual bool IsDefinite => false;

    /// <summary>Adds what the step leads to.</summary>
    public abstract void Select(JsonElement element, JsonElement root, List<JsonElement> found);
}
