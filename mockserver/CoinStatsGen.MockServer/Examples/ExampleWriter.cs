using System.Globalization;
using System.Text.Json;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>
/// Writes one example. What it has written so far decides how much more it says: a document may describe more than a machine can hold.
/// </summary>
internal sealed class ExampleWriter(Utf8JsonWriter writer, ExampleWalk walk, int depth = 0)
{
    // Below this depth, and from this number of values on, only what must be there is said.
    private const int FullDepth = 10;
    private const int FullNodes = 2_000;

    // Nothing may go deeper or on for longer, whatever must be there.
    private const int MaxDepth = 64;
    private const int MaxNodes = 200_000;

    private int Depth => depth + writer.CurrentDepth;

    private bool IsFull => walk.Purpose != ExamplePurpose.SmallestRequest && walk.Nodes < FullNodes && Depth < FullDepth;

    private bool IsOver => walk.Nodes > MaxNodes || Depth > MaxDepth;

    /// <summary>Writes a value of a shape. The members given are those that discriminators ask for.</summary>
    public void Write(ApiSchema schema, string place, IEnumerable<(string Member, string Value)>? tags = null)
    {
        walk.Nodes++;
        if (walk.Purpose == ExamplePurpose.Answer && GivenExample.Of(schema, walk) is { } given)
        {
            writer.WriteRawValue(given, skipInputValidation: true);
            return;
        }

        switch (schema)
        {
            case ReferenceSchema reference when walk.Schemas.TryGetValue(reference.Name, out var target):
                WriteReferenced(reference, target, place, tags ?? []);
                break;
            case ObjectSchema shape:
                WriteObject(shape, place, [.. tags ?? []]);
                break;
            case ArraySchema list:
                WriteArray(list, place);
                break;
            case UnionSchema union:
                WriteUnion(union, place);
                break;
            case StringSchema text:
                writer.WriteStringValue(TextExample.Of(text, walk.Seed, place, walk.Turn ?? 0, walk.Purpose));
                break;
            case NumberSchema number:
                writer.WriteRawValue(NumberExample.Of(number, StableHash.Of(walk.Seed, place), walk.Turn ?? 0), skipInputValidation: true);
                break;
            case BooleanSchema flag:
                writer.WriteBooleanValue(flag.Only ?? (walk.Turn is { } turn ? turn % 2 == 0 : (StableHash.Of(walk.Seed, place) & 1) == 0));
                break;
            default:
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
        }
    }

    // A shape inside itself ends where the document allows it to: null, or nothing more.
    private void WriteReferenced(ReferenceSchema reference, ApiSchema target, string place, IEnumerable<(string Member, string Value)> tags)
    {
        if ((IsOver || walk.Open.Contains(reference.Name)) && (reference.Nullable || target.Nullable))
        {
            writer.WriteNullValue();
            return;
        }

        var name = walk.Subtypes.StandingFor(reference.Name).FirstOrDefault(one => !walk.Open.Contains(one)) ?? reference.Name;
        walk.Open.Add(reference.Name);
        if (name != reference.Name)
        {
            walk.Open.Add(name);
        }

        Write(walk.Schemas[name], place, tags.Concat(walk.Subtypes.ValuesIn(name)));
        walk.Open.RemoveRange(walk.Open.Count - (name == reference.Name ? 1 : 2), name == reference.Name ? 1 : 2);
    }

    private void WriteUnion(UnionSchema union, string place)
    {
        var usual = union.Variants.FirstOrDefault(one => !Recurses(one) && one is not AnySchema) ?? union.Variants[0];
        if (
            union is { IsExclusive: true, Discriminator: null }
            && walk.Checks is not null
            && (IsFull || walk.Purpose == ExamplePurpose.SmallestRequest)
            && Exclusive(union, usual, place) is { } json
        )
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        Write(
            usual,
            place,
            union.Discriminator is { } discriminator && usual is ReferenceSchema named
                ? [(discriminator.PropertyName, Subtypes.ValueOf(discriminator, named.Name))]
                : null
        );
    }

    // A value of one shape that is none of the others; null where there is none among the usual values of the shapes.
    private string? Exclusive(UnionSchema union, ApiSchema usual, string place)
    {
        foreach (var variant in union.Variants.Where(one => !Recurses(one)).OrderByDescending(one => ReferenceEquals(one, usual)))
        {
            var json = ExampleWalk.Write(inner => new ExampleWriter(inner, walk, Depth).Write(variant, place));
            if (union.Variants.Count(other => walk.Fits(json, other) == true) == 1)
            {
                return json;
            }
        }

        return null;
    }

    private void WriteObject(ObjectSchema shape, string place, List<(string Member, string Value)> tags)
    {
        var turn = walk.Turn;
        walk.Turn = null;
        writer.WriteStartObject();
        foreach (var property in shape.Properties)
        {
            var tag = tags.FindIndex(one => one.Member == property.Name);
            if (
                IsOver
                || (
                    tag < 0
                    && (IsOthers(property.Schema) || (!property.Required && (property.IsExcluded || !IsFull || Recurses(property.Schema))))
                )
            )
            {
                continue;
            }

            writer.WritePropertyName(property.Name);
            if (tag < 0 || !WriteTag(property.Schema, tags[tag].Value))
            {
                Write(property.Schema, $"{place}/{property.Name}");
            }
        }

        foreach (var (member, value) in shape.AdditionalPropertiesForbidden ? [] : tags.DistinctBy(static tag => tag.Member))
        {
            if (!shape.Properties.Any(property => property.Name == member))
            {
                writer.WriteString(member, value);
            }
        }

        // A map needs a member to show what is in it; beside declared members an invented one would only stand in the way.
        if (shape is { Properties.Count: 0, AdditionalProperties: { } additional } && tags.Count == 0 && IsFull && !Recurses(additional))
        {
            writer.WritePropertyName("key");
            Write(additional, $"{place}/key");
        }

        writer.WriteEndObject();
        walk.Turn = turn;
    }

    // The text of a discriminator, where its own shape allows it.
    private bool WriteTag(ApiSchema schema, string value)
    {
        for (
            var steps = 0;
            schema is ReferenceSchema reference && steps < 32 && walk.Schemas.TryGetValue(reference.Name, out var target);
            steps++
        )
        {
            schema = target;
        }

        switch (schema)
        {
            case StringSchema text when text.Enum.Count == 0 || text.EnumIsOpen || text.Enum.Contains(value):
            case AnySchema:
                writer.WriteStringValue(value);
                return true;
            case NumberSchema number when number.Enum.Contains(value):
                writer.WriteRawValue(value, skipInputValidation: true);
                return true;
            default:
                return false;
        }
    }

    private void WriteArray(ArraySchema list, string place)
    {
        var (outer, count) = (walk.Turn, list.TupleNames.Count);
        if (count == 0)
        {
            count = Math.Max(
                list.MinItems ?? 0,
                walk.Purpose == ExamplePurpose.SmallestRequest || Recurses(list.Items) || walk.Nodes >= FullNodes ? 0 : 1
            );
        }

        count = IsOver ? 0 : Math.Min(count, Math.Min(list.MaxItems ?? 100, 100));
        writer.WriteStartArray();
        for (var i = 0; i < count; i++)
        {
            walk.Turn = list.UniqueItems ? i : null;
            Write(list.Items, string.Create(CultureInfo.InvariantCulture, $"{place}/{i}"));
        }

        writer.WriteEndArray();
        walk.Turn = outer;
    }

    private bool IsOthers(ApiSchema schema)
    {
        var target = schema is ReferenceSchema reference ? walk.Schemas.GetValueOrDefault(reference.Name) : null;
        return walk.Purpose == ExamplePurpose.Answer
            ? schema.WriteOnly || target?.WriteOnly == true
            : schema.ReadOnly || target?.ReadOnly == true;
    }

    private bool Recurses(ApiSchema schema) =>
        schema switch
        {
            ReferenceSchema reference => walk.Open.Contains(reference.Name),
            ArraySchema list => Recurses(list.Items),
            _ => false,
        };
}
