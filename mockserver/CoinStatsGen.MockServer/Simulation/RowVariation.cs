using System.Globalization;
using System.Text.Json;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>
/// Makes any number of rows of a few examples. The first rows are the examples; later ones repeat them with identities, names, ranks and
/// dates of their own. A row depends on nothing but its number.
/// </summary>
internal sealed class RowVariation(AnswerRows rows, SchemaCatalog catalog)
{
    private const int MinHexLength = 16;

    /// <summary>Writes a row.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="index">Its number, from 0.</param>
    public void Write(Utf8JsonWriter writer, long index)
    {
        var example = rows.Rows[(int)(index % rows.Rows.Length)];
        if (index < rows.Rows.Length)
        {
            example.WriteTo(writer);
        }
        else
        {
            WriteObject(writer, example, rows.Schema, index);
        }
    }

    private void WriteObject(Utf8JsonWriter writer, JsonElement example, ApiSchema? schema, long index)
    {
        var shape = schema is null ? null : catalog.Resolve(schema) as ObjectSchema;
        writer.WriteStartObject();
        foreach (var member in example.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            var inner = shape?.Properties.FirstOrDefault(p => p.Name == member.Name)?.Schema;
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    WriteObject(writer, member.Value, inner, index);
                    break;
                case JsonValueKind.String when IsFree(inner) && Vary(member.Name, member.Value.GetString()!, index) is { } text:
                    writer.WriteStringValue(text);
                    break;
                case JsonValueKind.Number when Vary(member.Name, member.Value, index) is { } number:
                    writer.WriteNumberValue(number);
                    break;
                default:
                    member.Value.WriteTo(writer);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    // Where the document says what a text must look like, it stays as in the example.
    private bool IsFree(ApiSchema? schema) =>
        schema is null
        || catalog.Resolve(schema) is not StringSchema text
        || (text is { Pattern: null, MaxLength: null } && (text.Enum.Count == 0 || text.EnumIsOpen) && text.Format is null or "date-time");

    private static string? Vary(string name, string text, long index) =>
        name switch
        {
            "id" or "coinId" or "identifier" or "hash" or "txId" or "tokenId" or "address" or "slug" => Identity(text, index),
            "name" or "title" => string.Create(CultureInfo.InvariantCulture, $"{text} {index + 1}"),
            "symbol" => string.Create(CultureInfo.InvariantCulture, $"{text}{index + 1}"),
            "date"
                when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                    && date.Year > 1000 => date
                .UtcDateTime.AddMinutes(-index)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            _ => null,
        };

    private static long? Vary(string name, JsonElement number, long index) =>
        name switch
        {
            "rank" when number.TryGetInt64(out var rank) => rank + index,
            "feedDate" when number.TryGetInt64(out var milliseconds) => milliseconds - (index * 60_000),
            _ => null,
        };

    // An identity keeps its look: hexadecimal stays so, a number stays a number.
    private static string Identity(string text, long index)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue / 2)
        {
            return (number + index).ToString(CultureInfo.InvariantCulture);
        }

        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return digits.Length >= MinHexLength && digits.All(char.IsAsciiHexDigit)
            ? text[..^8] + ((uint)index).ToString("x8", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{text}-{index + 1}");
    }
}
