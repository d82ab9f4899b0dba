using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>C# names of the members of a record.</summary>
internal sealed class RecordNames
{
    private const string Rests = "AdditionalProperties";

    /// <summary>Where the document declares a member of that name itself.</summary>
    private const string OtherRests = "OtherProperties";

    private readonly Dictionary<string, string> _byWireName = new(StringComparer.Ordinal);

    private RecordNames(ObjectSchema schema, string[] names)
    {
        InOrder = names;
        Rest = schema.AdditionalProperties is null ? null : names[names.Length - 1];
        for (var i = 0; i < schema.Properties.Count; i++)
        {
            _byWireName[schema.Properties[i].Name] = names[i];
        }
    }

    /// <summary>The declared members in the order of the document, then the one that holds all others, if there is one.</summary>
    public string[] InOrder { get; }

    /// <summary>The member that holds what is not declared; null where there is none.</summary>
    public string? Rest { get; }

    /// <summary>The member of a name on the wire.</summary>
    public string this[string wireName] => _byWireName[wireName];

    /// <summary>Names the members.</summary>
    public static RecordNames Of(string typeName, ObjectSchema schema)
    {
        var members = new List<NameRequest>(schema.Properties.Count + 1);
        foreach (var property in schema.Properties)
        {
            members.Add(new NameRequest("properties/" + property.Name, property.Name, Identifier.Pascal(property.Name)));
        }

        if (schema.AdditionalProperties is not null)
        {
            members.Add(new NameRequest("additionalProperties", "", members.Exists(static m => m.Wanted == Rests) ? OtherRests : Rests));
        }

        return new RecordNames(schema, Scope(typeName).AllotInOrder(members));
    }

    /// <summary>What the members of a record may not be called.</summary>
    public static NameScope Scope(string typeName)
    {
        var names = new NameScope(StringComparer.Ordinal, "Value", MemberNames.OfRecord);
        names.Reserve(typeName);
        return names;
    }

    /// <summary>Names of locals that hold the members while they are read, in the same order.</summary>
    public string[] Locals(string[] reserved) =>
        new NameScope(StringComparer.Ordinal, "Value", reserved).AllotInOrder([
            .. Array.ConvertAll(InOrder, static name => new NameRequest(name, "", Identifier.Camel(name))),
        ]);
}
