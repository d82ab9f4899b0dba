using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;
using CoinStatsGen.Generator.Planning.Settings;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>
/// Turns schemas into values and finds the types they need. Asked twice for each schema: first to find all types, then, when they have
/// names, to plan them; so one piece of code decides what a type is.
/// </summary>
internal sealed class TypeCatalog(SchemaIndex index, ClientSettings settings)
{
    private readonly Dictionary<string, TypeDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownComponent> _components = new(StringComparer.Ordinal);
    private readonly Queue<TypeDraft> _found = new();
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly UnionFolder _folder = new(index);
    private readonly Dictionary<int, PlanProblem> _unknownTypes = [];
    private TypeDraft? _lastDeclared;

    /// <summary>Types of the runtime that the document asks for and that there are not.</summary>
    public IEnumerable<PlanProblem> Problems => _unknownTypes.Count == 0 ? [] : _unknownTypes.Values.OrderBy(static p => p.Position.Offset);

    /// <summary>All types found so far.</summary>
    public IReadOnlyCollection<TypeDraft> Drafts => _drafts.Values;

    /// <summary>Gathers the types that are named while it is set.</summary>
    public HashSet<TypeDraft>? Uses { get; set; }

    /// <summary>The component schemas.</summary>
    public SchemaIndex Index => index;

    /// <summary>A type that was found and whose own parts are not looked at yet.</summary>
    public bool TryTakeFound(out TypeDraft draft)
    {
        draft = _found.Count > 0 ? _found.Dequeue() : null!;
        return draft is not null;
    }

    /// <summary>Forgets values that were planned without names.</summary>
    public void StartSecondPass() => _components.Clear();

    /// <summary>The value of a schema at a place where the document allows null or not.</summary>
    public ValueUse Use(ApiSchema schema, TypeSite site)
    {
        var value = Value(schema, site);
        var nullable = index.IsNullable(schema) && value is not ScalarValue { Kind: ScalarKind.Json };
        return new ValueUse(value, nullable);
    }

    /// <summary>The value of a schema.</summary>
    public ValuePlan Value(ApiSchema schema, TypeSite site)
    {
        if (ExternalTypes.Find(schema.CSharpType) is { } external)
        {
            return external;
        }

        if (schema.CSharpType is { } unknown)
        {
            _unknownTypes[schema.Position.Offset] = new PlanProblem(
                DiagnosticIds.UnknownRuntimeType, "x-csharp-type names '" + unknown + "', which is not a type for documents. The plain type is used.", schema.Position);
        }

        switch (SchemaShapes.Of(schema))
        {
            case SchemaShape.Any when schema is ReferenceSchema reference:
                return Reference(reference.Name);
            case SchemaShape.List:
                return new ListValue(Use(((ArraySchema)schema).Items, site.Item()));
            case SchemaShape.Map:
                return new MapValue(Use(((ObjectSchema)schema).AdditionalProperties!, site.Value()));
            case SchemaShape.Text:
                return new ScalarValue(ScalarKinds.OfText((StringSchema)schema));
            case SchemaShape.Number:
                return new ScalarValue(ScalarKinds.OfNumber((NumberSchema)schema, settings.NumbersAreDecimal));
            case SchemaShape.Boolean:
                return new ScalarValue(ScalarKind.Boolean);
            case SchemaShape.Union:
                return Union((UnionSchema)schema, site);
            case SchemaShape.Record or SchemaShape.Enum or SchemaShape.Tuple:
                return Declare(schema, SchemaShapes.Of(schema), site);
            default:
                return new ScalarValue(ScalarKind.Json);
        }
    }

    /// <summary>The value of a component schema. One that is made of nothing but itself is any JSON.</summary>
    public ValuePlan Reference(string name)
    {
        if (_components.TryGetValue(name, out var known))
        {
            if (known.Draft is not null)
            {
                Uses?.Add(known.Draft);
            }

            return known.Value;
        }

        if (index.Find(name) is not { } schema || !_open.Add(name))
        {
            return new ScalarValue(ScalarKind.Json);
        }

        try
        {
            var value = Value(schema, TypeSite.Component(name, schema.CSharpName));
            if (_open.Count == 1 && value is NamedValue or ScalarValue)
            {
                _components[name] = new KnownComponent(value, value is NamedValue ? _lastDeclared : null);
            }

            return value;
        }
        finally
        {
            _open.Remove(name);
        }
    }

    /// <summary>The type that is declared at a site, or null.</summary>
    public TypeDraft? Find(TypeSite site) => _drafts.TryGetValue(site.Key, out var draft) ? draft : null;

    /// <summary>Site of a property. One that was merged in from a component stands there: its inline types are declared once.</summary>
    public TypeSite PropertySite(TypeSite owner, ObjectSchema schema, ApiProperty property, int depth = 0)
    {
        foreach (var name in schema.Bases)
        {
            if (depth < 16
                && index.FindRecord(name) is { } parent
                && parent.Properties.Find(p => p.Name == property.Name) is { } inherited
                && inherited.Schema.Equals(property.Schema))
            {
                return PropertySite(TypeSite.Component(name, parent.CSharpName), parent, inherited, depth + 1);
            }
        }

        return owner.Property(property.Name);
    }

    /// <summary>The shapes of a union.</summary>
    public List<ApiSchema> Variants(UnionSchema union) => _folder.Fold(union);

    private ValuePlan Union(UnionSchema union, TypeSite site)
    {
        var variants = _folder.Fold(union);
        return variants.Count switch
        {
            0 => new ScalarValue(ScalarKind.Json),
            1 => Value(variants[0], site),
            _ => Declare(union, SchemaShape.Union, site),
        };
    }

    private NamedValue Declare(ApiSchema schema, SchemaShape shape, TypeSite site)
    {
        site = SharedSite.Of(schema, shape, site);
        if (!_drafts.TryGetValue(site.Key, out var draft))
        {
            draft = new TypeDraft(site, schema, shape);
            _drafts.Add(site.Key, draft);
            _found.Enqueue(draft);
        }

        Uses?.Add(draft);
        _lastDeclared = draft;
        return new NamedValue(draft.Name, draft.JsonName, draft.IsStruct, KindOf(shape));
    }

    private static NamedKind KindOf(SchemaShape shape) => shape switch
    {
        SchemaShape.Enum => NamedKind.Enum,
        SchemaShape.Tuple => NamedKind.Tuple,
        SchemaShape.Union => NamedKind.Union,
        _ => NamedKind.Record,
    };

    /// <summary>What a component was found to be.</summary>
    private sealed record KnownComponent(ValuePlan Value, TypeDraft? Draft);
}
