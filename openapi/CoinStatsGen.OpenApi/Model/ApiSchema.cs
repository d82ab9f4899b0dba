using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>
/// Shape of a value. One subtype for each kind; references stay names (<see cref="ReferenceSchema"/>), so that recursive
/// documents are finite and equality is cheap.
/// </summary>
public abstract record ApiSchema
{
    private protected ApiSchema() { }

    private protected ApiSchema(in SchemaTexts texts)
    {
        Description = texts.Description;
        Title = texts.Title;
        Nullable = texts.Nullable;
        Deprecated = texts.Deprecated;
        ReadOnly = texts.ReadOnly;
        WriteOnly = texts.WriteOnly;
        DefaultJson = texts.DefaultJson;
        ExampleJson = texts.ExampleJson;
        CSharpType = texts.CSharpType;
        CSharpName = texts.CSharpName;
        Position = texts.Position;
    }

    /// <summary>The document's <c>description</c>, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Short text, if any (<c>title</c>).</summary>
    public string? Title { get; init; }

    /// <summary>Null is a legal value.</summary>
    public bool Nullable { get; init; }

    /// <summary>The document says <c>deprecated: true</c>.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Sent by the server only.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Sent by the client only.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>Default as compact JSON, or null.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>Example as compact JSON, or null.</summary>
    public string? ExampleJson { get; init; }

    /// <summary><c>x-csharp-type</c>: a type of the runtime to use, or null.</summary>
    public string? CSharpType { get; init; }

    /// <summary><c>x-csharp-name</c>: the name of the type to generate, or null.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Where the schema stands in the document.</summary>
    public TextPosition Position { get; init; }
}
