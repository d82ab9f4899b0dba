using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Plans the members of types.</summary>
internal sealed class TypePlanner(ValuePlanner values)
{
    private static readonly string[] ReaderLocals =
    [
        "scanner",
        "writer",
        "value",
        "seen",
        "seenMore",
        "member",
        "name",
        "item",
        "known",
        "_",
    ];

    private readonly UnionPlanner _unions = new(values);
    private readonly TagFinder _tags = new(values);
    private readonly EnumPlanner _enums = new(values);

    /// <summary>What of the document cannot be told.</summary>
    public IEnumerable<PlanProblem> Problems => _unions.Problems;

    /// <summary>Plans a type.</summary>
    public TypePlan Plan(FoundType type) =>
        type.Shape switch
        {
            SchemaShape.Enum => _enums.Plan(type, (StringSchema)type.Schema),
            SchemaShape.WholeEnum => _enums.Plan(type, (NumberSchema)type.Schema),
            SchemaShape.Tuple => Tuple(type, (ArraySchema)type.Schema),
            SchemaShape.Union => _unions.Plan(type, (UnionSchema)type.Schema),
            _ => Object(type, (ObjectSchema)type.Schema),
        };

    private ObjectPlan Object(FoundType type, ObjectSchema schema)
    {
        var names = values.Names.Types[type];
        var members = RecordNames.Of(names.Name, schema);
        var locals = members.Locals(ReaderLocals);
        var properties = new PropertyPlan[schema.Properties.Count];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = Property(type, schema, schema.Properties[i], members.InOrder[i], Identifier.Escape(locals[i]));
        }

        return new ObjectPlan
        {
            Name = names.Name,
            JsonName = names.Value.JsonName,
            ConverterName = names.Converter,
            Doc = DocPlanner.Type(schema, "The object " + names.Name + "."),
            Deprecated = schema.Deprecated,
            Properties = properties.ToEquatableArray(),
            IsSent = values.Found.Roles.IsWritten(type),
            Additional = schema.AdditionalProperties is { } rest
                ? new AdditionalPlan(
                    members.Rest!,
                    Identifier.Escape(locals[properties.Length]),
                    new MapValue(values.Use(rest, type.Site.Value()))
                )
                : null,
        };
    }

    private PropertyPlan Property(FoundType type, ObjectSchema schema, ApiProperty property, string name, string localName)
    {
        var use = values.Use(property.Schema, values.Catalog.PropertySite(type.Site, schema, property));
        if (values.Found.Roles.IsParts(type))
        {
            use = PartFiles.Of(use, property.Schema, values.Index);
        }

        var resolved = values.Index.Resolve(property.Schema);
        var required =
            property.Required
            && !(values.Found.Roles.IsRead(type) && (property.Schema.WriteOnly || resolved?.WriteOnly == true))
            && !(values.Found.Roles.IsWritten(type) && (property.Schema.ReadOnly || resolved?.ReadOnly == true));
        var isOptional = IsOptional(values.Found.Roles.TellsAbsence(type), property, use);
        return new PropertyPlan
        {
            WireName = WireText.Of(property.Name),
            AlsoNamed = property.AlsoNamed,
            Name = name,
            LocalName = localName,
            Value = required ? use : use with { Nullable = true },
            Required = required,
            IsOptional = isOptional,
            Tags = CanBeTag(use.Value) ? _tags.Of(type, WireText.Of(property.Name)) : default,
            Doc = DocPlanner.Property(property, resolved, isOptional),
            Deprecated = property.Schema.Deprecated && !required, // CS9042: what must be set cannot be obsolete
        };
    }

    private static bool CanBeTag(ValuePlan value) =>
        value
            is NamedValue { IsText: true }
                or ScalarValue { Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 };

    /// <summary>Of a member that is sent null means something else than its absence: the document allows both.</summary>
    public static bool IsOptional(bool isAbsenceTold, ApiProperty property, ValueUse use) =>
        isAbsenceTold && use.Nullable && !property.Required && !property.Schema.ReadOnly;

    private TuplePlan Tuple(FoundType type, ArraySchema schema)
    {
        var names = values.Names.Types[type];
        var keys = schema
            .TupleNames.Select((name, i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "/" + name)
            .ToList();
        var allotted = RecordNames
            .Scope(names.Name)
            .Allot(schema.TupleNames.Select((name, i) => new NameRequest(keys[i], name, Identifier.Pascal(name))));
        var use = values.Use(schema.Items, type.Site.Item());
        return new TuplePlan
        {
            Name = names.Name,
            JsonName = names.Value.JsonName,
            ConverterName = names.Converter,
            Doc = DocPlanner.Type(schema, "A list of " + string.Join(", ", schema.TupleNames) + "."),
            Deprecated = schema.Deprecated,
            IsStruct = type.IsStruct,
            Positions = schema
                .TupleNames.Select(
                    (name, i) =>
                        new PropertyPlan
                        {
                            WireName = name,
                            Name = allotted[keys[i]],
                            LocalName = "",
                            Value = use,
                            Required = true,
                            Doc = new DocText(
                                "Position " + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + name + ".",
                                default
                            ),
                        }
                )
                .ToEquatableArray(),
        };
    }
}
