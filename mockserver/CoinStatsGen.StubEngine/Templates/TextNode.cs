namespace CoinStats.StubEngine.Templates;

/// <summary>Text as it stands.</summary>
internal sealed record TextNode(string Text) : TemplateNode;
