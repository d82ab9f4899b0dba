namespace CoinStats.StubEngine.Templates;

/// <summary>A value as written.</summary>
internal sealed record LiteralExpression(object? Value) : TemplateExpression;
