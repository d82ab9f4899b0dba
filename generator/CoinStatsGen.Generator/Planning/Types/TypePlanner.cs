using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Plans the members of types.</summary>
internal sealed class TypePlanner(TypeCatalog catalog)
{
    /// <summary>Stands for the members that are not declared; no name on the wire.</summary>
    public const string AdditionalKey = "\0additional";

    /// <summary>What every record has.</summary>
    public static readonly string[] RecordMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "EqualityContract", "PrintMembers", "Deconstruct"];

    private static readonly string[] ReaderLocals = ["scanner", "writer", "value", "seen", "seenMore", "member", "name", "item", "known", "_"];

    private readonly UnionPlanner _unions = new(catalog);

    /// <summary>Finds the types that a type names, and notes them in <see cref="TypeDraft.Uses"/>. Asks the catalogue what <see cref="Plan"/> asks it.</summary>
    public void Find(TypeDraft draft)
    {
        catalog.Uses = draft.Uses;
        switch (draft.Schema)
        {
            case ObjectSchema record:
                foreach (var property in record.Properties)
                {
                    UseOf(draft, record, property);
                }

                RestOf(draft, record);
                break;
            case ArraySchema tuple:
                UseOf(draft, tuple);
                break;
            case UnionSchema union:
                _unions.Find(draft, union);
                break;
        }

        catalog.Uses = null;
    }

    /// <summary>Plans a type, once all types have names.</summary>
    public TypePlan Plan(TypeDraft draft) => draft.Shape switch
    {
        SchemaShape.Enum => Enum(draft, (StringSchema)draft.Schema),
        SchemaShape.Tuple => Tuple(draft, (ArraySchema)draft.Schema),
        SchemaShape.Union => _unions.Plan(draft, (UnionSchema)draft.Schema),
        _ => Object(draft, (ObjectSchema)draft.Schema),
    };

    /// <summary>C# names of the properties of a record by their names on the wire.</summary>
    public static Dictionary<string, string> PropertyNames(string typeName, ObjectSchema schema) => MemberScope(typeName).Allot(Members(schema));

    private static NameScope MemberScope(string typeName)
    {
        var names = new NameScope(StringComparer.Ordinal, "Value", RecordMembers);
        names.Reserve(typeName);
        return names;
    }

    /// <summary>The declared members, then the one that holds all others, if there is one.</summary>
    private static List<NameRequest> Members(ObjectSchema schema)
    {
        var members = new List<NameRequest>(schema.Properties.Count + 1);
        foreach (var property in schema.Properties)
        {
            members.Add(new NameRequest(property.Name, property.Name, Identifier.Pascal(property.Name)));
        }

        if (schema.AdditionalProperties is not null)
        {
            members.Add(new NameRequest(AdditionalKey, "", "AdditionalProperties"));
        }

        return members;
    }

    private ObjectPlan Object(TypeDraft draft, ObjectSchema schema)
    {
        var members = Members(schema);
        var names = MemberScope(draft.Name).AllotInOrder(members);
        for (var i = 0; i < names.Length; i++)
        {
            members[i] = new NameRequest(members[i].Key, "", Identifier.Camel(names[i]));
        }

        var locals = new NameScope(StringComparer.Ordinal, "Value", ReaderLocals).AllotInOrder(members);
        var properties = new PropertyPlan[schema.Properties.Count];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = Property(draft, schema, schema.Properties[i], names[i], Identifier.Escape(locals[i]));
        }

        var last = names.Length - 1;
        return new ObjectPlan
        {
            Name = draft.Name,
            JsonName = draft.JsonName,
            ConverterName = draft.ConverterName,
            Doc = DocPlanner.Type(schema, "The object " + draft.Name + "."),
            Deprecated = schema.Deprecated,
            Properties = properties.ToEquatableArray(),
            Additional = RestOf(draft, schema) is { } rest ? new AdditionalPlan(names[last], Identifier.Escape(locals[last]), new MapValue(rest)) : null,
        };
    }

    private PropertyPlan Property(TypeDraft draft, ObjectSchema schema, ApiProperty property, string name, string localName)
    {
        var use = UseOf(draft, schema, property);
        var resolved = catalog.Index.Resolve(property.Schema);
        var required = property.Required
            && !(draft.IsRead && (property.Schema.WriteOnly || resolved?.WriteOnly == true))
            && !(draft.IsWritten && (property.Schema.ReadOnly || resolved?.ReadOnly == true));
        var isOptional = IsOptional(draft, property, use);
        return new PropertyPlan
        {
            WireName = WireText.Of(property.Name),
            AlsoNamed = property.AlsoNamed,
            Name = name,
            LocalName = localName,
            Value = required ? use : use with { Nullable = true },
            Required = required,
            IsOptional = isOptional,
            Doc = DocPlanner.Property(property, resolved, isOptional),
            Deprecated = property.Schema.Deprecated && !required, // CS9042: what must be set cannot be obsolete
        };
    }

    /// <summary>Of a member that is sent null means something else than its absence: the document allows both.</summary>
    public static bool IsOptional(TypeDraft? draft, ApiProperty property, ValueUse use)
        => draft is { IsSent: true, IsTakenApart: false } && use.Nullable && !property.Required && !property.Schema.ReadOnly;

    private ValueUse UseOf(TypeDraft draft, ObjectSchema record, ApiProperty property)
        => catalog.Use(property.Schema, catalog.PropertySite(draft.Site, record, property));

    private ValueUse? RestOf(TypeDraft draft, ObjectSchema record)
        => record.AdditionalProperties is { } rest ? catalog.Use(rest, draft.Site.Value()) : null;

    private ValueUse UseOf(TypeDraft draft, ArraySchema tuple) => catalog.Use(tuple.Items, draft.Site.Item());

    private static EnumPlan Enum(TypeDraft draft, StringSchema schema)
    {
        var names = MemberScope(draft.Name);
        names.Reserve("Value");
        names.Reserve("IsKnown");
        names.Reserve("Known");
        var values = schema.Enum.Select(WireText.Of).Distinct().ToList();
        var allotted = names.Allot(values.ConvertAll(static v => new NameRequest(v, v, Identifier.Pascal(v))));
        return new EnumPlan
        {
            Name = draft.Name,
            JsonName = draft.JsonName,
            ConverterName = draft.ConverterName,
            Doc = DocPlanner.Type(schema, "Known values of " + draft.Name + "."),
            Deprecated = schema.Deprecated,
            Members = values.ConvertAll(v => new EnumMemberPlan(allotted[v], v)).ToEquatableArray(),
        };
    }

    private TuplePlan Tuple(TypeDraft draft, ArraySchema schema)
    {
        var names = MemberScope(draft.Name);
        var keys = schema.TupleNames.Select((name, i) => name + "\0" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var allotted = names.Allot(schema.TupleNames.Select((name, i) => new NameRequest(keys[i], name, Identifier.Pascal(name))));
        var use = UseOf(draft, schema);
        return new TuplePlan
        {
            Name = draft.Name,
            JsonName = draft.JsonName,
            ConverterName = draft.ConverterName,
            Doc = DocPlanner.Type(schema, "A list of " + string.Join(", ", schema.TupleNames) + "."),
            Deprecated = schema.Deprecated,
            IsStruct = draft.IsStruct,
            Positions = schema.TupleNames.Select((name, i) => new PropertyPlan
            {
                WireName = name,
                Name = allotted[keys[i]],
                LocalName = "",
                Value = use,
                Required = true,
                Doc = new DocText("Position " + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + name + ".", default),
            }).ToEquatableArray(),
        };
    }
}
