namespace CoinStats.StubEngine.Templates;

/// <summary><c>{{#helper}} … {{else}} … {{/helper}}</c>.</summary>
internal sealed record BlockNode(TemplateCall Call, TemplateNode[] Body, TemplateNode[] Otherwise, string[] Names) : TemplateNode;
