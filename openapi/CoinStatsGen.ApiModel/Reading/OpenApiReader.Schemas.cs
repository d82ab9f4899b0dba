using System;
using System.Collections.Generic;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Json;
using CoinStatsGen.ApiModel.Model;

namespace CoinStatsGen.ApiModel.Reading;

/// <content>Schemas: the way in, named schemas, references.</content>
public sealed partial class OpenApiReader
{
    // Far beyond every document met, and far from the end of a thread's stack.
    private const int MaxSchemaDepth = 200;

    // A reference into the inside of a schema is read in place; the bound keeps a hostile document from growing without end.
    private const int MaxInlinedSchemas = 1_000_000;

    private readonly Dictionary<string, NamedSchema> _named = new(StringComparer.Ordinal);
    private readonly List<NamedSchema> _namedInOrder = [];
    private readonly HashSet<JsonValue> _inlining = [];
    private readonly Dictionary<JsonValue, ApiSchema> _inlinedSchemas = [];
    private int _schemaDepth;
    private int _inlined;
    private int _inlineCuts;

    private void CollectNamedSchemas(JsonValue? components)
    {
        foreach (var member in components is null ? NoMembers : GetMembers(components, "schemas"))
        {
            var named = new NamedSchema(member.Name, member.Value);
            if (_named.ContainsKey(member.Name))
            {
                _namedInOrder.RemoveAll(other => other.Name == member.Name);
            }

            _named[member.Name] = named;
            _namedInOrder.Add(named);
        }
    }

    private EquatableArray<ApiNamedSchema> ReadNamedSchemas()
    {
        var schemas = new List<ApiNamedSchema>(_namedInOrder.Count);
        foreach (var named in _namedInOrder)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            schemas.Add(new ApiNamedSchema(named.Name, ReadNamed(named) ?? new AnySchema { Position = named.Node.Position }));
        }

        new SchemaCycles(schemas, isThroughLists: false, ReportCycle).Break();
        new SchemaCycles(schemas, isThroughLists: true, ReportCycle).Break();
        return schemas.ToEquatableArray();
    }

    private void ReportCycle(string name)
        => Report(SpecProblemKind.InvalidValue, $"The schema {JsonStrings.Quote(name)} is made of itself and nothing else; it is read as any value there. Give it a shape.", _named[name].Node, length: 1);

    /// <summary>The shape of a component; null where its reading has begun and not ended, that is, within itself.</summary>
    private ApiSchema? ReadNamed(NamedSchema named)
    {
        if (named.Schema is null && !named.IsBeingRead)
        {
            named.IsBeingRead = true;
            named.Schema = ReadSchema(named.Node, named.Name);
            named.IsBeingRead = false;
        }

        return named.Schema;
    }

    /// <summary>What a reference stands for, through aliases; null within itself.</summary>
    private ApiSchema? Resolve(ApiSchema schema)
    {
        var current = schema;
        for (var i = 0; i < LongestReferenceChain && current is ReferenceSchema reference; i++)
        {
            current = ReadNamed(_named[reference.Name]);
        }

        return current is ReferenceSchema ? null : current;
    }

    private ApiSchema ReadSchema(JsonValue node, string? name = null, JsonValue? inheritedType = null)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (node.Kind != JsonKind.Object)
        {
            if (node.Kind is not (JsonKind.True or JsonKind.False))
            {
                Report(SpecProblemKind.InvalidValue, $"A schema must be an object, not {Describe(node)}; it is read as any value.", node);
            }

            return new AnySchema { Position = node.Position };
        }

        if (_schemaDepth >= MaxSchemaDepth)
        {
            Report(SpecProblemKind.InvalidValue, "Schemas stand too deep within each other; this one is read as any value. Name the inner ones under /components/schemas.", node, length: 1);
            return new AnySchema { Position = node.Position };
        }

        _schemaDepth++;
        _inlined += _inlining.Count > 0 ? 1 : 0;
        try
        {
            var keywords = SchemaKeywords.Of(node, _reportUnknown ??= (member, owner) => ReportUnknown(member, owner));
            if (keywords.Type is null && inheritedType is not null && keywords.Ref is null)
            {
                keywords.Type = inheritedType;
            }

            return keywords.Ref is null ? ReadShape(keywords, name) : ReadReference(keywords, name);
        }
        finally
        {
            _schemaDepth--;
        }
    }

    private Action<JsonMember, JsonValue>? _reportUnknown;

    /// <summary>
    /// A reference with its neighbours. Descriptions and the like beside it are its own; other keywords beside it count from
    /// OpenAPI 3.1 on, as they do in an <c>allOf</c>.
    /// </summary>
    private ApiSchema ReadReference(in SchemaKeywords keywords, string? name)
    {
        if (keywords.Node.MemberArray.Length > 1 && _isJsonSchema && (keywords.HasShape || keywords.AllOf is not null || keywords.AnyOf is not null || keywords.OneOf is not null))
        {
            return ReadComposed(keywords, name);
        }

        var target = ReadTarget(keywords.Ref!);
        return keywords.Node.MemberArray.Length == 1 ? target : Annotate(target, keywords);
    }

    private ApiSchema ReadTarget(JsonValue reference)
    {
        if (AsText(reference, "$ref") is not { } text)
        {
            return new AnySchema { Position = reference.Position };
        }

        if (text.StartsWith(SchemaPrefix, StringComparison.Ordinal))
        {
            var key = text.Substring(SchemaPrefix.Length);
            if (_named.ContainsKey(key) || (key.IndexOf('/') < 0 && _named.ContainsKey(key = JsonPointer.Unescape(Uri.UnescapeDataString(key)))))
            {
                return new ReferenceSchema { Name = key, Position = reference.Position };
            }
        }

        if (FindTarget(text) is not { } target)
        {
            ReportUnresolved(reference, text);
            return new AnySchema { Position = reference.Position };
        }

        return ReadInPlace(reference, target);
    }

    /// <summary>The schema a reference such as <c>#/components/schemas/A/properties/b</c> points to, which has no name of its own.</summary>
    private ApiSchema ReadInPlace(JsonValue reference, JsonValue target)
    {
        if (_inlinedSchemas.TryGetValue(target, out var known))
        {
            return known;
        }

        var cuts = _inlineCuts;
        if (_inlined > MaxInlinedSchemas || !_inlining.Add(target))
        {
            _inlineCuts++;
            Report(SpecProblemKind.InvalidValue, "The reference leads into a schema that holds it; it is read as any value. Name the schema under /components/schemas and refer to the name.", reference);
            return new AnySchema { Position = reference.Position };
        }

        var schema = ReadSchema(target);
        _inlining.Remove(target);
        if (cuts == _inlineCuts)
        {
            _inlinedSchemas.Add(target, schema);
        }

        return schema;
    }

    private ApiSchema ReadShape(in SchemaKeywords keywords, string? name)
        => keywords.AllOf is null && keywords.AnyOf is null && keywords.OneOf is null
            ? Annotate(ReadPlain(keywords), keywords)
            : ReadComposed(keywords, name);

    /// <summary>Puts a schema's own texts, flags and place on its shape; what it does not say stays.</summary>
    private ApiSchema Annotate(ApiSchema schema, in SchemaKeywords keywords) => schema with
    {
        Description = AsText(keywords.Description, "description") ?? schema.Description,
        Title = AsText(keywords.Title, "title") ?? schema.Title,
        Nullable = schema.Nullable || AsFlag(keywords.Nullable, "nullable"),
        Deprecated = schema.Deprecated || AsFlag(keywords.Deprecated, "deprecated"),
        ReadOnly = schema.ReadOnly || AsFlag(keywords.ReadOnly, "readOnly"),
        WriteOnly = schema.WriteOnly || AsFlag(keywords.WriteOnly, "writeOnly"),
        DefaultJson = keywords.Default is { Kind: not JsonKind.Null } value ? value.ToCompactJson() : schema.DefaultJson,
        ExampleJson = ReadSchemaExample(keywords) ?? schema.ExampleJson,
        CSharpType = AsText(keywords.CSharpType, "x-csharp-type") ?? schema.CSharpType,
        CSharpName = AsText(keywords.CSharpName, "x-csharp-name") ?? schema.CSharpName,
        Position = keywords.Node.Position,
    };

    private static string? ReadSchemaExample(in SchemaKeywords keywords)
        => keywords.Example?.ToCompactJson()
            ?? (keywords.Examples is { ItemArray.Length: > 0 } examples ? examples.ItemArray[0].ToCompactJson() : null);

    private sealed class NamedSchema
    {
        public NamedSchema(string name, JsonValue node)
        {
            Name = name;
            Node = node;
        }

        public string Name { get; }

        public JsonValue Node { get; }

        public ApiSchema? Schema { get; set; }

        public bool IsBeingRead { get; set; }

        /// <summary>What a supertype that lists its subtypes gives to them.</summary>
        public ApiSchema? Base { get; set; }
    }
}
