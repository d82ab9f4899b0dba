namespace CoinStats.StubEngine.Templates;

/// <summary>An object that a JSON path led to: as text, JSON over several lines.</summary>
internal sealed class FoundObject(IDictionary<string, object?> members) : Dictionary<string, object?>(members, StringComparer.Ordinal)
{
    /// <inheritdoc/>
    public override string ToString() => TemplateJson.Pretty(this, keepNulls: false);
}
