using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Document;

/// <summary>
/// Builds an example of a shape from what the document says of it: example, default, enum, then format and bounds. What the document
/// leaves open is drawn from a hash of the seed and the place, so that the same seed gives the same bytes everywhere.
/// </summary>
internal sealed class ExampleBuilder(IReadOnlyDictionary<string, ApiSchema> schemas, int seed)
{
    private const int MaxDepth = 24;
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Example of a body: the response's own, else the first named one, else one built.</summary>
    public string Build(ApiMediaType media, string place)
        => media.Examples.Count > 0 ? media.Examples[0].Json : media.Schema is null ? "null" : Build(media.Schema, place);

    /// <summary>Example of a shape as compact JSON.</summary>
    public string Build(ApiSchema schema, string place)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512, SkipValidation = true };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            Write(writer, schema, place, []);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter writer, ApiSchema schema, string place, List<string> open)
    {
        if ((schema.ExampleJson ?? schema.DefaultJson) is { } given)
        {
            writer.WriteRawValue(given, skipInputValidation: true);
            return;
        }

        switch (schema)
        {
            case ReferenceSchema reference when schemas.TryGetValue(reference.Name, out var target):
                WriteReferenced(writer, reference, target, place, open);
                break;
            case ObjectSchema shape:
                WriteObject(writer, shape, place, open);
                break;
            case ArraySchema list:
                WriteArray(writer, list, place, open);
                break;
            case UnionSchema union:
                Write(writer, union.Variants[0], place, open);
                break;
            case StringSchema text:
                writer.WriteStringValue(Text(text, place));
                break;
            case NumberSchema number:
                writer.WriteRawValue(Number(number, place), skipInputValidation: true);
                break;
            case BooleanSchema:
                writer.WriteBooleanValue((StableHash.Of(seed, place) & 1) == 0);
                break;
            default:
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
        }
    }

    // A shape inside itself ends where the document allows it to: null, or nothing more.
    private void WriteReferenced(Utf8JsonWriter writer, ReferenceSchema reference, ApiSchema target, string place, List<string> open)
    {
        if (open.Contains(reference.Name) && (reference.Nullable || target.Nullable || open.Count > MaxDepth))
        {
            writer.WriteNullValue();
            return;
        }

        open.Add(reference.Name);
        Write(writer, target, place, open);
        open.RemoveAt(open.Count - 1);
    }

    private void WriteObject(Utf8JsonWriter writer, ObjectSchema shape, string place, List<string> open)
    {
        writer.WriteStartObject();
        foreach (var property in shape.Properties)
        {
            if (property.Schema.WriteOnly || (!property.Required && Recurses(property.Schema, open)))
            {
                continue;
            }

            writer.WritePropertyName(property.Name);
            Write(writer, property.Schema, $"{place}/{property.Name}", open);
        }

        // A map needs a member to show what is in it; beside declared members an invented one would only stand in the way.
        if (shape is { Properties.Count: 0, AdditionalProperties: { } additional } && !Recurses(additional, open))
        {
            writer.WritePropertyName("key");
            Write(writer, additional, $"{place}/key", open);
        }

        writer.WriteEndObject();
    }

    private void WriteArray(Utf8JsonWriter writer, ArraySchema list, string place, List<string> open)
    {
        writer.WriteStartArray();
        var count = list.TupleNames.Count > 0 ? list.TupleNames.Count : Recurses(list.Items, open) ? 0 : Math.Max(1, list.MinItems ?? 1);
        count = Math.Min(count, Math.Min(list.MaxItems ?? 100, 100));
        for (var i = 0; i < count; i++)
        {
            Write(writer, list.Items, string.Create(CultureInfo.InvariantCulture, $"{place}/{i}"), open);
        }

        writer.WriteEndArray();
    }

    private static bool Recurses(ApiSchema schema, List<string> open) => schema switch
    {
        ReferenceSchema reference => open.Contains(reference.Name),
        ArraySchema list => Recurses(list.Items, open),
        _ => false,
    };

    private string Text(StringSchema schema, string place)
    {
        if (schema.Enum.Count > 0)
        {
            return schema.Enum[0];
        }

        var hash = StableHash.Of(seed, place);
        var text = schema.Format switch
        {
            "date-time" => Epoch.AddSeconds(hash % 31_536_000).ToString("yyyy-MM-dd'T'HH:mm:ss.000'Z'", CultureInfo.InvariantCulture),
            "date" => Epoch.AddDays(hash % 365).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "uuid" => string.Create(CultureInfo.InvariantCulture, $"{(uint)hash:x8}-0000-4000-8000-{hash & 0xffffffffffff:x12}"),
            "byte" => Convert.ToBase64String(Encoding.ASCII.GetBytes(place.Length > 12 ? place[..12] : place)),
            "uri" or "url" => string.Create(CultureInfo.InvariantCulture, $"https://example.com/{(ushort)hash:x4}"),
            "email" => string.Create(CultureInfo.InvariantCulture, $"user-{(ushort)hash:x4}@example.com"),
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "hostname" => "example.com",
            _ => string.Create(CultureInfo.InvariantCulture, $"{place[(place.LastIndexOf('/') + 1)..]}-{(ushort)hash:x4}"),
        };
        text = text.PadRight(Math.Min(schema.MinLength ?? 0, 10_000), 'x');
        return schema.MaxLength is { } most && text.Length > most ? text[..most] : text;
    }

    private string Number(NumberSchema schema, string place)
    {
        if (schema.Enum.Count > 0)
        {
            return schema.Enum[0];
        }

        var least = Bound(schema.Minimum);
        var most = Bound(schema.Maximum);
        var low = least ?? Math.Min(0, most ?? 0);
        var high = most ?? Math.Max(low + 1000, 1000);
        var share = (StableHash.Of(seed, place) % 1000 + 1) / 1002m;
        var value = low + ((high - low) * share);
        value = schema.IsInteger ? Math.Ceiling(value) : Math.Round(value, 2);
        if (value > high || (schema.ExclusiveMaximum && value >= high))
        {
            value = schema.IsInteger ? Math.Floor(high) - (schema.ExclusiveMaximum && decimal.IsInteger(high) ? 1 : 0) : (low + high) / 2;
        }

        return (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }

    private static decimal? Bound(string? json)
        => decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? Math.Clamp(bound, -1e15m, 1e15m) : null;
}
