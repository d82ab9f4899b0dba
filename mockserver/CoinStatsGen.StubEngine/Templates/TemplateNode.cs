namespace CoinStats.StubEngine.Templates;

/// <summary>A piece of a template.</summary>
internal abstract record TemplateNode;
