using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>References to schemas: by name, by the schema's own name, or into the inside of another.</summary>
internal sealed class SchemaReferences(ReadingContext context)
{
    // A reference into the inside of a schema is read in place; the bound keeps a hostile document from growing without end.
    private const int MaxInlinedSchemas = 1_000_000;

    private readonly HashSet<int> _inlining = [];
    private readonly Dictionary<int, ApiSchema> _inlinedSchemas = [];
    private Dictionary<string, string>? _ownNames;
    private int _inlined;
    private int _inlineCuts;

    /// <summary>Counts a schema that is read inside of another one.</summary>
    public void CountSchema() => _inlined += _inlining.Count > 0 ? 1 : 0;

    /// <summary>
    /// A reference with its neighbours. Descriptions and the like beside it are its own; other keywords beside it count from
    /// OpenAPI 3.1 on, as they do in an <c>allOf</c>.
    /// </summary>
    public ApiSchema ReadReference(in SchemaKeywords keywords, string? name)
    {
        if (keywords.Count == 1)
        {
            return ReadTarget(keywords.Ref);
        }

        return context.IsJsonSchema && (keywords.HasShape || keywords.IsComposed)
            ? context.AllOf.ReadComposed(keywords, name)
            : context.Schemas.Annotate(ReadTarget(keywords.Ref), keywords);
    }

    public ApiSchema ReadTarget(JsonValue reference)
    {
        if (context.AsText(reference, "$ref") is not { } text)
        {
            return new AnySchema { Position = reference.Position };
        }

        if (FindNamed(text) is { } name)
        {
            return new ReferenceSchema { Name = name, Position = reference.Position };
        }

        if (context.FindTarget(text) is { } target)
        {
            return ReadInPlace(reference, target);
        }

        context.ReportUnresolved(reference, text);
        return new AnySchema { Position = reference.Position };
    }

    /// <summary>The component a reference names; null where it names none.</summary>
    public string? FindNamed(string reference)
    {
        if (!reference.StartsWith(ReadingContext.SchemaPrefix, StringComparison.Ordinal))
        {
            return reference.StartsWith("#/", StringComparison.Ordinal) ? null : FindByOwnName(reference);
        }

        var key = reference.Substring(ReadingContext.SchemaPrefix.Length);
        if (context.Named.TryGetValue(key, out var named))
        {
            return named.Name;
        }

        return key.IndexOf('/') < 0 && context.Named.TryGetValue(PointerToken.Unescape(Uri.UnescapeDataString(key)), out named)
            ? named.Name
            : null;
    }

    /// <summary>
    /// A component that calls itself by <c>$id</c>, or has the <c>$anchor</c>, that the reference gives (JSON Schema, from OpenAPI 3.1 on).
    /// </summary>
    private string? FindByOwnName(string reference)
    {
        if (_ownNames is null)
        {
            _ownNames = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var named in context.NamedInOrder)
            {
                if (named.Node.TryGet("$id", out var id) && id.GetText() is { Length: > 0 } address)
                {
                    _ownNames[address] = named.Name;
                }

                if (named.Node.TryGet("$anchor", out var anchor) && anchor.GetText() is { Length: > 0 } fragment)
                {
                    _ownNames["#" + fragment] = named.Name;
                }
            }
        }

        return _ownNames.TryGetValue(reference, out var name) ? name : null;
    }

    /// <summary>
    /// The schema a reference such as <c>#/components/schemas/A/properties/b</c> points to, which has no name of its own.
    /// </summary>
    private ApiSchema ReadInPlace(JsonValue reference, JsonValue target)
    {
        if (_inlinedSchemas.TryGetValue(target.Index, out var known))
        {
            return known;
        }

        var cuts = _inlineCuts;
        if (_inlined > MaxInlinedSchemas || !_inlining.Add(target.Index))
        {
            _inlineCuts++;
            context.Report(
                DocumentProblemKind.InvalidValue,
                "The reference leads into a schema that holds it; it is read as any value. Name the schema under "
                    + "/components/schemas and refer to the name.",
                reference
            );
            return new AnySchema { Position = reference.Position };
        }

        var schema = context.Schemas.ReadSchema(target);
        _inlining.Remove(target.Index);
        if (cuts == _inlineCuts)
        {
            _inlinedSchemas.Add(target.Index, schema);
        }

        return schema;
    }
}
