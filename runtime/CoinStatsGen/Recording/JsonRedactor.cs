using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Recording;

/// <summary>Takes secrets out of JSON. All else stays: order, numbers to the last digit, repeated members.</summary>
internal static class JsonRedactor
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON without secrets; null where the text is none.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="redactor">Knows the secrets.</param>
    /// <param name="placeholder">The text in place of any value with a secret; null: a value of the same kind.</param>
    public static string? Redact(ReadOnlyMemory<byte> utf8, ExchangeRedactor redactor, string? placeholder = null)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, Plain))
            {
                new Copy(writer, redactor, placeholder).Write(document.RootElement, isSecret: false);
            }

            return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Calls back with each text that stands under a secret name.</summary>
    public static void Collect(ReadOnlyMemory<byte> utf8, SecretNames names, Action<string> found)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            Collect(document.RootElement, names, isSecret: false, found);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON: what is not known cannot be collected.
        }
    }

    private static void Collect(JsonElement element, SecretNames names, bool isSecret, Action<string> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, names, isSecret || IsSecret(member, names), found);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, names, isSecret, found);
                }

                break;
            case JsonValueKind.String when isSecret:
                found(element.GetString()!);
                break;
            case JsonValueKind.Number when isSecret:
                found(element.GetRawText());
                break;
            default:
                break;
        }
    }

    private static bool IsSecret(JsonProperty member, SecretNames names) =>
        names.IsSecret(member.Name) || (member.Value.ValueKind == JsonValueKind.Object && SecretNames.IsSecretObject(member.Name));

    private readonly struct Copy(Utf8JsonWriter writer, ExchangeRedactor redactor, string? placeholder)
    {
        public void Write(JsonElement element, bool isSecret)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    writer.WriteStartObject();
                    foreach (var member in element.EnumerateObject())
                    {
                        writer.WritePropertyName(redactor.Text(member.Name));
                        Write(member.Value, isSecret || IsSecret(member, redactor.Names));
                    }

                    writer.WriteEndObject();
                    break;
                case JsonValueKind.Array:
                    writer.WriteStartArray();
                    foreach (var item in element.EnumerateArray())
                    {
                        Write(item, isSecret);
                    }

                    writer.WriteEndArray();
                    break;
                case JsonValueKind.String:
                    WriteText(element.GetString()!, isSecret);
                    break;
                case JsonValueKind.Number:
                    WriteNumber(element.GetRawText(), isSecret);
                    break;
                default:
                    element.WriteTo(writer);
                    break;
            }
        }

        private void WriteText(string text, bool isSecret)
        {
            var shown = isSecret ? ExchangeRedactor.Instead : redactor.Text(text);
            var isHidden = isSecret || (shown != text && shown.Contains(ExchangeRedactor.Instead, StringComparison.Ordinal));
            writer.WriteStringValue(isHidden && placeholder is not null ? placeholder : shown);
        }

        private void WriteNumber(string number, bool isSecret)
        {
            if (!isSecret && redactor.Text(number) == number)
            {
                writer.WriteRawValue(number);
            }
            else if (placeholder is null)
            {
                writer.WriteNumberValue(0);
            }
            else
            {
                writer.WriteStringValue(placeholder);
            }
        }
    }
}
