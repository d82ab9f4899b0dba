using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>
/// Plans what is checked of arguments before a call is paid for: bounds, closed enums, and groups of which one must be given.
/// </summary>
internal sealed class CheckPlanner(ValuePlanner values)
{
    /// <summary>The part with what the document says of its value.</summary>
    public RequestPartPlan Of(RequestPartPlan part, ApiParameter parameter)
    {
        var (value, schema) = part.Value.Value is ListValue list
            ? (list.Item.Value, values.Index.Resolve(parameter.Schema) is ArraySchema array ? Plain(array.Items) : null)
            : (part.Value.Value, Plain(parameter.Schema));
        return (value, schema) switch
        {
            (
                NamedValue { Kind: NamedKind.WholeEnum }
                    or ScalarValue { Kind: ScalarKind.Int32 or ScalarKind.Int64 },
                NumberSchema { Enum.Count: > 0 } number
            ) when number.Enum.All(static v => WholeText.Of(v) is not null) => part with
            {
                Known = number.Enum.ConvertAll(static v => WholeText.Of(v)!).Distinct().ToEquatableArray(),
            },
            (ScalarValue scalar, NumberSchema number) => part with
            {
                Minimum = NumberBounds.Minimum(scalar.Kind, number),
                Maximum = NumberBounds.Maximum(scalar.Kind, number),
            },
            (NamedValue { IsText: true }, StringSchema { EnumIsOpen: false } text) => part with
            {
                Known = text.Enum.ConvertAll(WireText.Of).Distinct().ToEquatableArray(),
            },
            _ => part,
        };
    }

    /// <summary>The groups of <c>x-required-any</c>; null where one is always met, or names what is not there to be checked.</summary>
    public static RequiredAnyPlan? RequiredAny(ApiOperation operation, MethodPlan method)
    {
        var groups = new List<EquatableArray<GivenPlan>>();
        foreach (var names in operation.RequiredAny)
        {
            var group = new List<GivenPlan>();
            foreach (var name in names)
            {
                if (method.Parts.Find(p => p.WireName == name) is { } part)
                {
                    Add(group, part.Value, part.Source, part.FromRequest);
                }
                else if (name == "body" && method.Body is { } body)
                {
                    Add(group, body.Value, "body", false);
                }
                else
                {
                    return null;
                }
            }

            if (group.Count == 0)
            {
                return null;
            }

            groups.Add(group.ToEquatableArray());
        }

        return groups.Count == 0
            ? null
            : new RequiredAnyPlan(
                string.Join(", or ", operation.RequiredAny.ConvertAll(static g => string.Join(" and ", g))),
                operation.RequiredAny[0][0],
                groups.ToEquatableArray()
            );
    }

    private static void Add(List<GivenPlan> group, ValueUse value, string source, bool fromRequest)
    {
        if (value.Nullable)
        {
            group.Add(new GivenPlan(source, fromRequest, value.Value is ScalarValue { Kind: ScalarKind.String }));
        }
    }

    /// <summary>The schema itself: without references, and without a union of one.</summary>
    private ApiSchema? Plain(ApiSchema schema)
    {
        if (values.Index.Resolve(schema) is not UnionSchema union)
        {
            return values.Index.Resolve(schema);
        }

        var variants = values.Catalog.Variants(union);
        return variants.Count == 1 ? values.Index.Resolve(variants[0]) : null;
    }
}
