namespace CoinStats.StubEngine.Templates;

/// <summary>A list that a JSON path led to: as text, JSON on one line.</summary>
internal sealed class FoundList(IEnumerable<object?> items) : List<object?>(items)
{
    /// <inheritdoc/>
    public override string ToString() => TemplateValues.Json(this);
}
