namespace CoinStats.StubEngine.Templates;

/// <summary>A path such as <c>request.query.page.[0]</c>.</summary>
internal sealed record PathExpression(string[] Parts, int Up) : TemplateExpression;
