namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>One step of a path.</summary>
internal sealed class JsonPathSegment(bool isDeep, params JsonPathSelector[] selectors)
{
    /// <summary>Asked of a value and of all that is in it (<c>..</c>).</summary>
    public bool IsDeep => isDeep;

    /// <summary>What it picks.</summary>
    public JsonPathSelector[] Selectors => selectors;

    /// <summary>Picks one value at most.</summary>
    public bool IsSingle { get; } =
        selectors.Length == 1 && selectors[0] is JsonPathSelector.Name or JsonPathSelector.Index or JsonPathSelector.Function;

    /// <summary>Picks members by their names only.</summary>
    public bool IsNames { get; } = selectors.All(selector => selector is JsonPathSelector.Name);

    /// <summary>The function that it is; null where it picks something.</summary>
    public string? Function => selectors[0] is JsonPathSelector.Function function ? function.Value : null;
}
