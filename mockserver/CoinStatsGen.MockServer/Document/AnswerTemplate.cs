using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoinStats.MockServer.Document;

/// <summary>A documented body as bytes, cut where the request's path or another message goes in.</summary>
internal sealed class AnswerTemplate
{
    private const string Placeholder = "<requested-endpoint>";
    private readonly List<(AnswerSlot Slot, byte[] Bytes)> _parts = [];

    private AnswerTemplate() { }

    /// <summary>The bytes, where nothing in them depends on the request; otherwise null.</summary>
    public byte[]? Constant { get; private init; }

    /// <summary>Another message can go in.</summary>
    public bool HasMessage => _parts.Exists(static part => part.Slot == AnswerSlot.Message);

    /// <summary>Cuts a JSON body.</summary>
    public static AnswerTemplate FromJson(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var cutter = new AnswerTemplate();
        var written = 0;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 256 });
        var isMessage = false;
        var varies = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                isMessage = reader.CurrentDepth == 1 && reader.ValueTextEquals("message"u8);
                continue;
            }

            var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            var start = (int)reader.TokenStartIndex;
            var end = (int)reader.BytesConsumed;
            if (isMessage && reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.String)
            {
                cutter._parts.Add((AnswerSlot.Literal, bytes[written..(start + 1)]));
                cutter._parts.Add((AnswerSlot.Message, bytes[(start + 1)..(end - 1)]));
                written = end - 1;
            }
            else if (text.Contains(Placeholder, StringComparison.Ordinal))
            {
                cutter._parts.Add((AnswerSlot.Literal, bytes[written..(start + 1)]));
                cutter.AddPathSlots(text);
                written = end - 1;
                varies = true;
            }

            isMessage = false;
        }

        cutter._parts.Add((AnswerSlot.Literal, bytes[written..]));
        return varies ? cutter : new AnswerTemplate(cutter._parts) { Constant = bytes };
    }

    /// <summary>Takes a body that is not JSON as it is.</summary>
    public static AnswerTemplate FromBytes(byte[] bytes) => new([(AnswerSlot.Literal, bytes)]) { Constant = bytes };

    /// <summary>Fills the gaps.</summary>
    /// <param name="path">Path of the request.</param>
    /// <param name="message">Own message, or null for the documented one.</param>
    public byte[] Render(string path, string? message = null)
    {
        if (message is null && Constant is not null)
        {
            return Constant;
        }

        var pathBytes = JsonText(path);
        var buffer = new ArrayBufferWriter<byte>(512);
        foreach (var (slot, bytes) in _parts)
        {
            buffer.Write(
                slot switch
                {
                    AnswerSlot.Path => pathBytes,
                    AnswerSlot.Message when message is not null => JsonText(message),
                    _ => bytes,
                }
            );
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Text as the inside of a JSON string.</summary>
    internal static byte[] JsonText(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    private AnswerTemplate(List<(AnswerSlot Slot, byte[] Bytes)> parts) => _parts = parts;

    private void AddPathSlots(string text)
    {
        var pieces = text.Split(Placeholder);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                _parts.Add((AnswerSlot.Path, []));
            }

            _parts.Add((AnswerSlot.Literal, JsonText(pieces[i])));
        }
    }
}
