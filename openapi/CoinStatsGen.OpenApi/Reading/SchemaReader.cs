using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Schemas: the way in, named schemas, texts.</summary>
internal sealed class SchemaReader(ReadingContext context)
{
    // Far beyond every document met, and far from the end of a thread's stack.
    private const int MaxSchemaDepth = 200;

    private readonly SchemaKeywordTable _schemaKeywords = new(context.Root.Tree!);
    private int _schemaDepth;

    public void CollectNamedSchemas(JsonValue components)
    {
        foreach (var member in context.GetMembers(components, "schemas"))
        {
            var named = new NamedSchema(member.Name, member.Value);
            if (context.Named.ContainsKey(member.Name))
            {
                context.NamedInOrder.RemoveAll(other => other.Name == member.Name);
            }

            context.Named[member.Name] = named;
            context.NamedInOrder.Add(named);
        }
    }

    public EquatableArray<ApiNamedSchema> ReadNamedSchemas()
    {
        var schemas = new List<ApiNamedSchema>(context.NamedInOrder.Count);
        foreach (var named in context.NamedInOrder)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            schemas.Add(new ApiNamedSchema(named.Name, ReadNamed(named) ?? new AnySchema { Position = named.Node.Position }));
        }

        new SchemaCycles(schemas, isThroughLists: false, ReportCycle).Break();
        new SchemaCycles(schemas, isThroughLists: true, ReportCycle).Break();
        return schemas.ToEquatableArray();
    }

    private void ReportCycle(string name) =>
        context.Report(
            DocumentProblemKind.InvalidValue,
            $"The schema {JsonStrings.Quote(name)} is made of itself and nothing else; it is read as any value there. Give it a shape.",
            context.Named[name].Node,
            length: 1
        );

    /// <summary>The shape of a component; null where its reading has begun and not ended, that is, within itself.</summary>
    public ApiSchema? ReadNamed(NamedSchema named)
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
    public ApiSchema? Resolve(ApiSchema schema)
    {
        var current = schema;
        for (var i = 0; i < ReadingContext.MaxReferenceChain && current is ReferenceSchema reference; i++)
        {
            current = ReadNamed(context.Named[reference.Name]);
        }

        return current is ReferenceSchema ? null : current;
    }

    public ApiSchema ReadSchema(JsonValue node, string? name = null, JsonValue inheritedType = default)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (node.Kind != JsonKind.Object)
        {
            if (node.Kind is not (JsonKind.True or JsonKind.False))
            {
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    $"A schema must be an object, not {ReadingValues.Describe(node)}; it is read as any value.",
                    node
                );
            }

            return new AnySchema { Position = node.Position };
        }

        if (_schemaDepth >= MaxSchemaDepth)
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "Schemas stand too deep within each other; this one is read as any value. Name the inner ones under /components/schemas.",
                node,
                length: 1
            );
            return new AnySchema { Position = node.Position };
        }

        _schemaDepth++;
        context.SchemaReferences.CountSchema();
        try
        {
            var keywords = default(SchemaKeywords);
            TakeKeywords(node, ref keywords);
            if (keywords.Ref.Exists)
            {
                return context.SchemaReferences.ReadReference(keywords, name);
            }

            if (!keywords.Type.Exists)
            {
                keywords.Type = inheritedType;
            }

            return keywords.IsComposed
                ? context.AllOf.ReadComposed(keywords, name)
                : context.PlainSchemas.ReadPlain(keywords, ReadTexts(keywords));
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
                context.ReportUnknown(member);
            }
        }
    }

    private SchemaTexts ReadTexts(in SchemaKeywords keywords) =>
        new()
        {
            Description = context.AsText(keywords.Description, "description"),
            Title = context.AsText(keywords.Title, "title"),
            Nullable = context.AsFlag(keywords.Nullable, "nullable"),
            Deprecated = context.AsFlag(keywords.Deprecated, "deprecated"),
            ReadOnly = context.AsFlag(keywords.ReadOnly, "readOnly"),
            WriteOnly = context.AsFlag(keywords.WriteOnly, "writeOnly"),
            DefaultJson = keywords.Default.Exists && keywords.Default.Kind != JsonKind.Null ? keywords.Default.ToCompactJson() : null,
            ExampleJson = ReadSchemaExample(keywords),
            CSharpType = context.AsText(keywords.CSharpType, "x-csharp-type"),
            CSharpName = context.AsText(keywords.CSharpName, "x-csharp-name") ?? EnumNamesReader.NameOfType(keywords),
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
    public ApiSchema Annotate(ApiSchema schema, in SchemaKeywords keywords)
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
}
