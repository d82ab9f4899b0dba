namespace CoinStatsGen.OpenApi.Model;

/// <summary>Any JSON value: the document gives no type.</summary>
public sealed record AnySchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public AnySchema() { }

    internal AnySchema(in SchemaTexts texts)
        : base(texts) { }
}
