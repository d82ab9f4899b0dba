namespace CoinStats.StubEngine.Templates;

/// <summary>Something that has a value.</summary>
internal abstract record TemplateExpression;
