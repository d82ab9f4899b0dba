using System;
using System.Collections.Generic;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <content>Schemas: the way in, named schemas, texts.</content>
public sealed partial class OpenApiReader
{
    // Far beyond every document met, and far from the end of a thread's stack.
    private const int MaxSchemaDepth = 200;

    private readonly Dictionary<string, NamedSchema> _named = new(StringComparer.Ordinal);
    private readonly List<NamedSchema> _namedInOrder = [];
    private readonly SchemaKeywordTable _schemaKeywords;
    private int _schemaDepth;

    private void CollectNamedSchemas(JsonValue components)
    {
        foreach (var member in GetMembers(components, "schemas"))
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

    private ApiSchema ReadSchema(JsonValue node, string? name = null, JsonValue inheritedType = default)
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
            var keywords = default(SchemaKeywords);
            TakeKeywords(node, ref keywords);
            if (keywords.Ref.Exists)
            {
                return ReadReference(keywords, name);
            }

            if (!keywords.Type.Exists)
            {
                keywords.Type = inheritedType;
            }

            return keywords.IsComposed ? ReadComposed(keywords, name) : ReadPlain(keywords, ReadTexts(keywords));
        }
        finally
        {
            _schemaDepth--;
        }
    }

    private void TakeKeywords(JsonValue node, ref SchemaKeywords keywords)
    {
        keywords.Node = node;
        foreach (var member in node.Members)
        {
            keywords.Count++;
            if (!keywords.Take(_schemaKeywords.Find(member), member.Value))
            {
                ReportUnknown(member);
            }
        }
    }

    private SchemaTexts ReadTexts(in SchemaKeywords keywords) => new()
    {
        Description = AsText(keywords.Description, "description"),
        Title = AsText(keywords.Title, "title"),
        Nullable = AsFlag(keywords.Nullable, "nullable"),
        Deprecated = AsFlag(keywords.Deprecated, "deprecated"),
        ReadOnly = AsFlag(keywords.ReadOnly, "readOnly"),
        WriteOnly = AsFlag(keywords.WriteOnly, "writeOnly"),
        DefaultJson = keywords.Default.Exists && keywords.Default.Kind != JsonKind.Null ? keywords.Default.ToCompactJson() : null,
        ExampleJson = ReadSchemaExample(keywords),
        CSharpType = AsText(keywords.CSharpType, "x-csharp-type"),
        CSharpName = AsText(keywords.CSharpName, "x-csharp-name"),
        Position = keywords.Node.Position,
    };

    private static string? ReadSchemaExample(in SchemaKeywords keywords)
    {
        if (keywords.Example.Exists)
        {
            return keywords.Example.ToCompactJson();
        }

        foreach (var example in keywords.Examples.Items)
        {
            return example.ToCompactJson();
        }

        return null;
    }

    /// <summary>Puts a schema's own texts, flags and place on a shape found elsewhere; what it does not say stays.</summary>
    private ApiSchema Annotate(ApiSchema schema, in SchemaKeywords keywords)
    {
        var texts = ReadTexts(keywords);
        return schema with
        {
            Description = texts.Description ?? schema.Description,
            Title = texts.Title ?? schema.Title,
            Nullable = schema.Nullable || texts.Nullable,
            Deprecated = schema.Deprecated || texts.Deprecated,
            ReadOnly = schema.ReadOnly || texts.ReadOnly,
            WriteOnly = schema.WriteOnly || texts.WriteOnly,
            DefaultJson = texts.DefaultJson ?? schema.DefaultJson,
            ExampleJson = texts.ExampleJson ?? schema.ExampleJson,
            CSharpType = texts.CSharpType ?? schema.CSharpType,
            CSharpName = texts.CSharpName ?? schema.CSharpName,
            Position = texts.Position,
        };
    }

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
