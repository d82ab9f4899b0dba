using System.Globalization;
using System.Text.Json;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Validation;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>Holds the body of an answer against its shape in the document. Stricter than a client: unknown members are told too.</summary>
internal sealed class AnswerCheck(SchemaCatalog catalog)
{
    /// <summary>Adds what deviates.</summary>
    public void Check(JsonElement value, ApiSchema schema, JsonPlace place, DeviationList deviations)
    {
        var shape = catalog.Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.Nullable && !shape.Nullable && shape is not AnySchema && !(shape is UnionSchema union && union.Variants.Any(v => v.Nullable || catalog.Resolve(v).Nullable)))
            {
                deviations.Add(DeviationKinds.UnexpectedNull, place, $"must be {Name(shape)}, but is null");
            }

            return;
        }

        switch (shape)
        {
            case UnionSchema union:
                CheckUnion(value, union, place, deviations);
                break;
            case AnySchema:
                break;
            case var _ when !IsKind(value, shape):
                deviations.Add(DeviationKinds.WrongType, place, $"must be {Name(shape)}, but is {Kind(value)}");
                break;
            case ObjectSchema expected:
                CheckObject(value, expected, place, deviations);
                break;
            case ArraySchema expected:
                CheckArray(value, expected, place, deviations);
                break;
            case StringSchema or NumberSchema:
                var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
                if (TextCheck.Compile(shape, catalog).Fault(text) is { } fault)
                {
                    deviations.Add(DeviationKinds.Value, place, fault);
                }

                break;
        }
    }

    /// <summary>Holds a body against an example, where the document has no shape for it: members of both must be of one kind.</summary>
    public static void CheckExample(JsonElement value, JsonElement example, JsonPlace place, DeviationList deviations)
    {
        if (Kind(value) != Kind(example) && value.ValueKind != JsonValueKind.Null && example.ValueKind != JsonValueKind.Null)
        {
            deviations.Add(DeviationKinds.WrongType, place, $"is {Kind(example)} in the document's example, but {Kind(value)} here");
        }
        else if (value.ValueKind == JsonValueKind.Object && example.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in example.EnumerateObject())
            {
                if (value.TryGetProperty(member.Name, out var same))
                {
                    CheckExample(same, member.Value, place.Member(member.Name), deviations);
                }
            }
        }
    }

    private void CheckObject(JsonElement value, ObjectSchema shape, JsonPlace place, DeviationList deviations)
    {
        foreach (var property in shape.Properties)
        {
            if (value.TryGetProperty(property.Name, out var member))
            {
                Check(member, property.Schema, place.Member(property.Name), deviations);
            }
            else if (property.Required && !property.Schema.WriteOnly)
            {
                deviations.Add(DeviationKinds.MissingMember, place.Member(property.Name), "is required, but is not there");
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            if (shape.Properties.Any(p => p.Name == member.Name))
            {
                continue;
            }

            if (shape.AdditionalProperties is { } others)
            {
                Check(member.Value, others, place.Member(member.Name), deviations);
            }
            else if (shape.AdditionalPropertiesForbidden || shape.Properties.Count > 0)
            {
                deviations.Add(DeviationKinds.UnknownMember, place.Member(member.Name), $"is not in the document; it is {Kind(member.Value)}");
            }
        }
    }

    private void CheckArray(JsonElement value, ArraySchema shape, JsonPlace place, DeviationList deviations)
    {
        var count = value.GetArrayLength();
        var least = shape.MinItems ?? shape.TupleNames.Count;
        if (count < least || count > shape.MaxItems)
        {
            deviations.Add(DeviationKinds.Length, place, string.Create(
                CultureInfo.InvariantCulture, $"must have {(count < least ? "at least" : "at most")} {(count < least ? least : shape.MaxItems)} entries, but has {count}"));
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Check(item, shape.Items, place.Entry(index++), deviations);
        }
    }

    private void CheckUnion(JsonElement value, UnionSchema union, JsonPlace place, DeviationList deviations)
    {
        DeviationList? closest = null;
        foreach (var variant in union.Variants)
        {
            var attempt = new DeviationList();
            Check(value, variant, place, attempt);
            if (attempt.Count == 0)
            {
                return;
            }

            // A variant of the right kind is closer than any of another, however many of its members are wrong.
            var isCloser = closest is null || Rank(attempt, place) < Rank(closest, place);
            closest = isCloser ? attempt : closest;
        }

        if (closest is null || Rank(closest, place) == int.MaxValue)
        {
            deviations.Add(DeviationKinds.NoVariant, place, string.Create(CultureInfo.InvariantCulture, $"fits none of its {union.Variants.Count} shapes; it is {Kind(value)}"));
        }
        else
        {
            deviations.AddAll(closest);
        }
    }

    private static int Rank(DeviationList attempt, JsonPlace place)
        => attempt.Found[0] is { Kind: DeviationKinds.WrongType } first && first.Path == place.Path ? int.MaxValue : attempt.Count;

    private static bool IsKind(JsonElement value, ApiSchema shape) => shape switch
    {
        ObjectSchema => value.ValueKind == JsonValueKind.Object,
        ArraySchema => value.ValueKind == JsonValueKind.Array,
        StringSchema => value.ValueKind == JsonValueKind.String,
        NumberSchema => value.ValueKind == JsonValueKind.Number,
        BooleanSchema => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => true,
    };

    private static string Name(ApiSchema shape) => shape switch
    {
        ObjectSchema => "an object",
        ArraySchema => "a list",
        StringSchema => "a text",
        NumberSchema { IsInteger: true } => "a whole number",
        NumberSchema => "a number",
        BooleanSchema => "true or false",
        _ => "a value",
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
