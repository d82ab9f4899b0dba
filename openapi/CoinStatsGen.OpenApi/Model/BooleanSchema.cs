namespace CoinStatsGen.OpenApi.Model;

/// <summary>True or false.</summary>
public sealed record BooleanSchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public BooleanSchema() { }

    internal BooleanSchema(in SchemaTexts texts)
        : base(texts) { }

    /// <summary>The one value that <c>const</c> or <c>enum</c> leaves; null where both are legal.</summary>
    public bool? Only { get; init; }
}
