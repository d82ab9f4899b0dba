using System.Globalization;
using System.Text.Json;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validation;

/// <summary>Holds a JSON value against a shape of the document and says at which place what is wrong.</summary>
internal sealed class JsonCheck(SchemaCatalog catalog)
{
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<ApiSchema, TextCheck> _texts = [];

    /// <summary>Adds what is wrong with a value.</summary>
    public void Check(JsonElement value, ApiSchema schema, string place, FaultList faults)
    {
        if (faults.IsFull)
        {
            return;
        }

        var shape = catalog.Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.Nullable && !shape.Nullable && shape is not AnySchema)
            {
                faults.Add($"{place} must not be null");
            }

            return;
        }

        switch (shape)
        {
            case ObjectSchema expected when Is(value, JsonValueKind.Object, "an object", place, faults):
                CheckObject(value, expected, place, faults);
                break;
            case ArraySchema expected when Is(value, JsonValueKind.Array, "an array", place, faults):
                CheckArray(value, expected, place, faults);
                break;
            case StringSchema expected when Is(value, JsonValueKind.String, "a string", place, faults):
                Add(_texts.GetValue(expected, s => new StringTextCheck((StringSchema)s)).Fault(value.GetString()), place, faults);
                break;
            case NumberSchema expected when Is(value, JsonValueKind.Number, expected.IsInteger ? "a whole number" : "a number", place, faults):
                Add(_texts.GetValue(expected, s => new NumberTextCheck((NumberSchema)s)).Fault(value.GetRawText()), place, faults);
                break;
            case BooleanSchema when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
                faults.Add($"{place} must be true or false, but is {Kind(value)}");
                break;
            case UnionSchema union:
                CheckUnion(value, union, place, faults);
                break;
        }
    }

    private void CheckObject(JsonElement value, ObjectSchema shape, string place, FaultList faults)
    {
        foreach (var property in shape.Properties)
        {
            if (value.TryGetProperty(property.Name, out var member))
            {
                // An optional member that is null reads as left out.
                if (property.Required || member.ValueKind != JsonValueKind.Null)
                {
                    Check(member, property.Schema, $"{place}.{property.Name}", faults);
                }
            }
            else if (property.Required)
            {
                faults.Add($"{place}.{property.Name} is required");
            }
        }

        if (shape.AdditionalProperties is null && !shape.AdditionalPropertiesForbidden)
        {
            return;
        }

        foreach (var member in value.EnumerateObject().Where(m => !shape.Properties.Any(p => p.Name == m.Name)))
        {
            if (shape.AdditionalPropertiesForbidden)
            {
                faults.Add($"{place} must not have the member {FaultList.Quote(member.Name)}");
            }
            else
            {
                Check(member.Value, shape.AdditionalProperties!, $"{place}.{member.Name}", faults);
            }
        }
    }

    private void CheckArray(JsonElement value, ArraySchema shape, string place, FaultList faults)
    {
        var count = value.GetArrayLength();
        if (count < (shape.MinItems ?? shape.TupleNames.Count))
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{place} must have at least {shape.MinItems ?? shape.TupleNames.Count} entries, but has {count}"));
        }
        else if (count > shape.MaxItems)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{place} must have at most {shape.MaxItems} entries, but has {count}"));
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Check(item, shape.Items, string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]"), faults);
        }

        if (shape.UniqueItems && value.EnumerateArray().Select(i => i.GetRawText()).Distinct(StringComparer.Ordinal).Count() < count)
        {
            faults.Add($"{place} must not have an entry twice");
        }
    }

    private void CheckUnion(JsonElement value, UnionSchema union, string place, FaultList faults)
    {
        FaultList? closest = null;
        foreach (var variant in union.Variants)
        {
            var attempt = new FaultList();
            Check(value, variant, place, attempt);
            if (attempt.Count == 0)
            {
                return;
            }

            closest = closest is null || attempt.Count < closest.Count ? attempt : closest;
        }

        faults.Add($"{place} fits none of its {union.Variants.Count} shapes: {closest}");
    }

    private static void Add(string? fault, string place, FaultList faults)
    {
        if (fault is not null)
        {
            faults.Add($"{place} {fault}");
        }
    }

    private static bool Is(JsonElement value, JsonValueKind kind, string wanted, string place, FaultList faults)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        faults.Add($"{place} must be {wanted}, but is {Kind(value)}");
        return false;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}
