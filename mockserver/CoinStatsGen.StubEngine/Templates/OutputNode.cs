namespace CoinStats.StubEngine.Templates;

/// <summary><c>{{expression}}</c>.</summary>
internal sealed record OutputNode(TemplateCall Call) : TemplateNode;
