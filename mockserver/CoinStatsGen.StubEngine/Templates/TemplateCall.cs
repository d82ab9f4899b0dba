namespace CoinStats.StubEngine.Templates;

/// <summary>A helper with its arguments; or a lone value.</summary>
internal sealed record TemplateCall(TemplateExpression Target, TemplateExpression[] Arguments, Dictionary<string, TemplateExpression> Named)
{
    /// <summary>Name of the helper, where the target can be one.</summary>
    public string? Name => Target is PathExpression { Parts.Length: 1, Up: 0 } path ? path.Parts[0] : null;
}
