using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>One document being read: its readers, what they share, and its local references.</summary>
internal sealed class ReadingContext : ReadingValues
{
    /// <summary>Longest chain of references that is followed.</summary>
    public const int MaxReferenceChain = 32;

    /// <summary>How references to named schemas begin.</summary>
    public const string SchemaPrefix = "#/components/schemas/";

    private readonly Dictionary<string, JsonValue?> _targets = new(StringComparer.Ordinal);

    public ReadingContext(JsonValue root, OpenApiReaderOptions options, bool hasDuplicates, CancellationToken cancellationToken)
        : base(root, options)
    {
        IsJsonSchema = root.TryGet("openapi", out var version) && version.GetText()?.StartsWith("3.0", StringComparison.Ordinal) == false;
        HasDuplicates = hasDuplicates;
        HasAlsoNamed = root.Tree!.HasName("x-also-named");
        CancellationToken = cancellationToken;
        Operations = new OperationReader(this);
        OperationIds = new OperationIds(this);
        Parameters = new ParameterReader(this);
        Responses = new ResponseReader(this);
        Encodings = new EncodingReader(this);
        Security = new SecurityReader(this);
        Extensions = new ExtensionReader(this);
        Service = new ServiceReader(this);
        Usage = new UsageReader(this);
        Schemas = new SchemaReader(this);
        PlainSchemas = new PlainSchemaReader(this);
        Objects = new ObjectReader(this);
        Unions = new UnionReader(this);
        AllOf = new AllOfMerger(this);
        Merger = new SchemaMerger();
        SchemaReferences = new SchemaReferences(this);
    }

    /// <summary>Ends the reading.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Schemas are JSON Schema, as from OpenAPI 3.1 on.</summary>
    public bool IsJsonSchema { get; }

    /// <summary>Some object of the document has a member twice.</summary>
    public bool HasDuplicates { get; }

    /// <summary>Some member has further names.</summary>
    public bool HasAlsoNamed { get; }

    /// <summary>Servers of the document.</summary>
    public EquatableArray<string> Servers { get; set; }

    /// <summary>Security of operations that name none.</summary>
    public EquatableArray<ApiSecurityRequirement>? RootSecurity { get; set; }

    /// <summary>Names of the security schemes.</summary>
    public HashSet<string> SecurityNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Values that are priced in their own way.</summary>
    public CreditValues CreditValues { get; set; } = CreditValues.Default;

    /// <summary>Schemas under <c>components</c> by name.</summary>
    public Dictionary<string, NamedSchema> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>The same in document order.</summary>
    public List<NamedSchema> NamedInOrder { get; } = [];

    public OperationReader Operations { get; }

    public OperationIds OperationIds { get; }

    public ParameterReader Parameters { get; }

    public ResponseReader Responses { get; }

    public EncodingReader Encodings { get; }

    public SecurityReader Security { get; }

    public ExtensionReader Extensions { get; }

    public ServiceReader Service { get; }

    public UsageReader Usage { get; }

    public SchemaReader Schemas { get; }

    public PlainSchemaReader PlainSchemas { get; }

    public ObjectReader Objects { get; }

    public UnionReader Unions { get; }

    public AllOfMerger AllOf { get; }

    public SchemaMerger Merger { get; }

    public SchemaReferences SchemaReferences { get; }

    /// <summary>The value itself, or what its <c>$ref</c> stands for; null, and a problem told, where that is nothing.</summary>
    public JsonValue? Follow(JsonValue value)
    {
        var current = value;
        for (var i = 0; i < MaxReferenceChain; i++)
        {
            if (!current.TryGet("$ref", out var reference) || reference.GetText() is not { } text)
            {
                return current;
            }

            if (FindTarget(text) is not { } target)
            {
                ReportUnresolved(reference, text);
                return null;
            }

            current = target;
        }

        Report(DocumentProblemKind.UnresolvedReference, "The reference leads back to itself. Let it name a definition.", value);
        return null;
    }

    public JsonValue? FindTarget(string reference)
    {
        if (_targets.TryGetValue(reference, out var target))
        {
            return target;
        }

        if (reference.StartsWith("#/", StringComparison.Ordinal))
        {
            var pointer = reference.Substring(1);
            if (
                JsonPointer.TryResolve(Root, pointer, out var found)
                || (pointer.IndexOf('%') >= 0 && JsonPointer.TryResolve(Root, Uri.UnescapeDataString(pointer), out found))
            )
            {
                target = found;
            }
        }

        _targets[reference] = target;
        return target;
    }

    public void ReportUnresolved(JsonValue place, string reference)
    {
        var message = reference.StartsWith("#", StringComparison.Ordinal)
            ? $"The reference {JsonStrings.Quote(reference)} points to nothing. Correct it, or add what it names."
            : $"The reference {JsonStrings.Quote(reference)} points outside the document. Bundle the document first: coinstats-spec "
                + $"normalise.";
        Report(DocumentProblemKind.UnresolvedReference, message, place);
    }
}
