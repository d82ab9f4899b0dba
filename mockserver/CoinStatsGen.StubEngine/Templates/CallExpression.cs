namespace CoinStats.StubEngine.Templates;

/// <summary>A helper in parentheses.</summary>
internal sealed record CallExpression(TemplateCall Call) : TemplateExpression;
