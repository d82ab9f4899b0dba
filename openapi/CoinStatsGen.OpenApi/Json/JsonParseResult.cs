using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>What parsing a text gave: a value or a problem.</summary>
public sealed class JsonParseResult
{
    internal JsonParseResult(JsonValue? value, JsonProblem? problem, EquatableArray<JsonProblem> duplicates)
    {
        Value = value;
        Problem = problem;
        Duplicates = duplicates;
    }

    /// <summary>The value, or null where the text is not JSON.</summary>
    public JsonValue? Value { get; }

    /// <summary>Why the text is not JSON, or null where it is.</summary>
    public JsonProblem? Problem { get; }

    /// <summary>Names that stand twice in one object, in the order of their second place. The last one wins on look-up.</summary>
    public EquatableArray<JsonProblem> Duplicates { get; }
}
