using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// Tells what schemas are, and gathers the types they need. What it tells names no type: naming comes later, see <see cref="FoundValue"/>.
/// </summary>
internal sealed class TypeCatalog(SchemaIndex index, ClientSettings settings)
{
    private readonly Dictionary<string, FoundType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValuePlan> _components = new(StringComparer.Ordinal);
    private readonly Queue<FoundType> _found = new();
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly UnionFolder _folder = new(index);
    private readonly Dictionary<int, PlanProblem> _unknownTypes = [];

    /// <summary>Types of the runtime that the document asks for and that there are not.</summary>
    public IEnumerable<PlanProblem> Problems => _unknownTypes.Count == 0 ? [] : _unknownTypes.Values.OrderBy(static p => p.Position.Offset);

    /// <summary>All types found so far.</summary>
    public IReadOnlyCollection<FoundType> Types => _types.Values;

    /// <summary>The component schemas.</summary>
    public SchemaIndex Index => index;

    /// <summary>A type that was found and whose own parts are not looked at yet.</summary>
    public bool TryTakeFound(out FoundType type)
    {
        type = _found.Count > 0 ? _found.Dequeue() : null!;
        return type is not null;
    }

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
                DiagnosticIds.UnknownRuntimeType,
                "x-csharp-type names '" + unknown + "', which is not a type for documents. The plain type is used.",
                schema.Position
            );
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
            case SchemaShape.Record or SchemaShape.Enum or SchemaShape.WholeEnum or SchemaShape.Tuple:
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
            return known;
        }

        if (index.Find(name) is not { } schema || !_open.Add(name))
        {
            return new ScalarValue(ScalarKind.Json);
        }

        try
        {
            var value = Value(schema, TypeSite.Component(name, schema.CSharpName));
            if (_open.Count == 1 && value is FoundValue or ScalarValue)
            {
                _components[name] = value;
            }

            return value;
        }
        finally
        {
            _open.Remove(name);
        }
    }

    /// <summary>The type that is declared at a site, or null.</summary>
    public FoundType? Find(TypeSite site) => _types.TryGetValue(site.Key, out var type) ? type : null;

    /// <summary>Site of a property. One that was merged in from a component stands there: its inline types are declared once.</summary>
    public TypeSite PropertySite(TypeSite owner, ObjectSchema schema, ApiProperty property, int depth = 0)
    {
        foreach (var name in schema.Bases)
        {
            if (
                depth < 16
                && index.FindRecord(name) is { } parent
                && parent.Properties.Find(p => p.Name == property.Name) is { } inherited
                && inherited.Schema.Equals(property.Schema)
            )
            {
                return PropertySite(TypeSite.Component(name, parent.CSharpName), parent, inherited, depth + 1);
            }
        }

        return owner.Property(property.Name);
    }

    /// <summary>The shapes of a union.</summary>
    public List<ApiSchema> Variants(UnionSchema union) => _folder.Fold(union);

    /// <summary>The shapes of a union, with the sites of types for them.</summary>
    public List<Variant> Variants(UnionSchema union, TypeSite site) => VariantSites.Of(site, Variants(union));

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

    private FoundValue Declare(ApiSchema schema, SchemaShape shape, TypeSite site)
    {
        site = SharedSite.Of(schema, shape, site);
        if (!_types.TryGetValue(site.Key, out var type))
        {
            type = new FoundType(site, schema, shape);
            _types.Add(site.Key, type);
            _found.Enqueue(type);
        }

        return new FoundValue(type);
    }
}
