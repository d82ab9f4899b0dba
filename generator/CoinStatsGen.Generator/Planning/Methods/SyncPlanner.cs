using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>
/// Plans the methods that sync, then read (<c>x-sync</c>). There is none where the start or the status is not generated, or takes what the
/// read does not have.
/// </summary>
internal sealed class SyncPlanner(ValuePlanner values, List<PlannedOperation> planned)
{
    private readonly HashSet<string> _taken = new(planned.ConvertAll(static p => p.Method.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The method of an operation, or null.</summary>
    public SyncPlan? Plan(FoundOperation found, MethodPlan read)
    {
        var name = "SyncAnd" + read.Name;
        return
            found.Operation.Sync is { } rule
            && read.Result is not null
            && !_taken.Contains(name)
            && Call(found, read, rule.StartOperation) is { } start
            && Call(found, read, rule.StatusOperation) is { } status
            && StatusProperty(rule) is { } property
            ? new SyncPlan(name, start, status, property, rule.ReadyValue)
            : null;
    }

    private SyncCallPlan? Call(FoundOperation reader, MethodPlan read, string id)
    {
        if (planned.Find(p => p.Found.Operation.Id == id) is not { Method: var method, Found: var found })
        {
            return null;
        }

        var arguments = new List<SyncArgumentPlan>();
        foreach (var parameter in method.Parameters)
        {
            if (Argument(read, method, parameter) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        return new SyncCallPlan(
            values.Names.Classes[found.GroupKey],
            found.GroupKey == reader.GroupKey,
            method.Name,
            arguments.ToEquatableArray()
        );
    }

    /// <summary>What a parameter is given; null where it cannot be.</summary>
    private static SyncArgumentPlan? Argument(MethodPlan read, MethodPlan method, MethodParameterPlan parameter)
    {
        var isRecord = parameter.Role == ParameterRole.Request;
        var values = new List<SyncValuePlan>();
        foreach (var target in method.Parts.Where(p => isRecord ? p.FromRequest : !p.FromRequest && p.Source == parameter.Name))
        {
            if (Origin(read, target) is { } origin)
            {
                if (Value(origin, target) is not { } value)
                {
                    return null;
                }

                values.Add(value);
            }
        }

        var isGiven = values.Count > 0 || !parameter.Optional;
        return values.Count > 0 || parameter.Optional || isRecord
            ? new SyncArgumentPlan(parameter.Name, isRecord && isGiven ? parameter.TypeName.TrimEnd('?') : null, values.ToEquatableArray())
            : null;
    }

    /// <summary>The argument of the read with the same name, best at the same place.</summary>
    private static RequestPartPlan? Origin(MethodPlan read, RequestPartPlan target) =>
        read.Parts.Find(p => p.WireName == target.WireName && p.Kind == target.Kind) ?? read.Parts.Find(p => p.WireName == target.WireName);

    private static SyncValuePlan? Value(RequestPartPlan origin, RequestPartPlan target)
    {
        var isWrapped = target.Value.Value is ListValue { Item.Value: var item } && item.Equals(origin.Value.Value);
        return isWrapped || target.Value.Value.Equals(origin.Value.Value)
            ? new SyncValuePlan(target.Source, origin, origin.Value.Nullable && !target.Value.Nullable, isWrapped)
            : null;
    }

    /// <summary>The property with the state: a text, an enum, or true and false.</summary>
    private string? StatusProperty(SyncRule rule)
    {
        var (found, method, _) = planned.Find(p => p.Found.Operation.Id == rule.StatusOperation)!;
        var schema = ResultTypes.JsonSchema(found.Operation);
        if (
            schema is null
            || method.Result is not { Value: { Nullable: false, Value: NamedValue named } }
            || values.Index.Resolve(schema) is not ObjectSchema answer
            || answer.Properties.Find(p => p.Name == rule.StatusField) is not { } field
        )
        {
            return null;
        }

        return values.Index.Resolve(field.Schema) is StringSchema or BooleanSchema ? RecordNames.Of(named.Name, answer)[field.Name] : null;
    }
}
