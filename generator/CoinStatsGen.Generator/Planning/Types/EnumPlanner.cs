using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Plans texts and whole numbers with known values: what the values are called.</summary>
internal sealed class EnumPlanner(ValuePlanner planner)
{
    /// <summary>Plans an enum of texts.</summary>
    public EnumPlan Plan(FoundType type, StringSchema schema) =>
        Plan(type, schema, schema.Enum.ConvertAll(WireText.Of), schema.EnumNames, isWhole: false);

    /// <summary>Plans an enum of whole numbers.</summary>
    public EnumPlan Plan(FoundType type, NumberSchema schema) =>
        Plan(type, schema, schema.Enum.ConvertAll(static value => WholeText.Of(value)!), schema.EnumNames, isWhole: true);

    private EnumPlan Plan(FoundType type, ApiSchema schema, EquatableArray<string> values, EquatableArray<string> called, bool isWhole)
    {
        var names = planner.Names.Types[type];
        var scope = new NameScope(StringComparer.Ordinal, "Value", [.. MemberNames.OfRecord, .. MemberNames.OfEnum, names.Name]);
        var requests = new List<NameRequest>();
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            if (!requests.Exists(known => known.Key == value))
            {
                var source = called.Count == values.Count && called[i].Length > 0 ? called[i] : Spelled(value, isWhole);
                requests.Add(new NameRequest(value, source, Identifier.Pascal(source)));
            }
        }

        var allotted = scope.Allot(requests);
        return new EnumPlan
        {
            Name = names.Name,
            JsonName = names.Value.JsonName,
            ConverterName = names.Converter,
            Doc = DocPlanner.Type(schema, "Known values of " + names.Name + "."),
            Deprecated = schema.Deprecated,
            IsWhole = isWhole,
            Members = requests.ConvertAll(r => new EnumMemberPlan(allotted[r.Key], r.Key)).ToEquatableArray(),
        };
    }

    /// <summary>A number has no name of its own.</summary>
    private static string Spelled(string value, bool isWhole) =>
        !isWhole ? value
        : value[0] == '-' ? "ValueMinus" + value.Substring(1)
        : "Value" + value;
}
