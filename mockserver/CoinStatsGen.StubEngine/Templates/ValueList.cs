namespace CoinStats.StubEngine.Templates;

/// <summary>Several values of one name; as text, the first.</summary>
internal sealed class ValueList(IEnumerable<object?> values) : List<object?>(values)
{
    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? "" : TemplateValues.Text(this[0]);
}
