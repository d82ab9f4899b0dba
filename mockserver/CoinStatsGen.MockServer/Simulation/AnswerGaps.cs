using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Simulation;

/// <summary>
/// Makes gaps in the success of an operation: at any depth, but never at the root, which stays what it is unless an empty form is sent.
/// </summary>
internal sealed class AnswerGaps
{
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 512,
        SkipValidation = true,
    };
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };
    private readonly DocumentedAnswer[] _emptyForms;

    /// <summary>Prepares an operation.</summary>
    public AnswerGaps(CompiledOperation operation)
    {
        var forms = operation.Spec.EmptyForms.Select(EmptyFormName.Of).ToHashSet(StringComparer.Ordinal);
        _emptyForms = [.. forms.Select(name => operation.Answer(operation.Success.Status, name)).OfType<DocumentedAnswer>()];
    }

    /// <summary>Makes the gaps of one call; the answer itself where it is no success in JSON, or chance leaves it whole.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reply">Its answer.</param>
    /// <param name="settings">What is simulated.</param>
    /// <param name="draw">Chance of this call.</param>
    public MockReply Apply(MockRequest request, MockReply reply, GapSimulation settings, ChanceSequence draw)
    {
        if (reply.Status is < 200 or > 299 || reply.Body.IsEmpty || reply.ContentType is not { } type || !MediaType.IsJson(type))
        {
            return reply;
        }

        if (settings.EmptyForms && _emptyForms.Length > 0 && draw.Hits(settings.Percent))
        {
            return _emptyForms[draw.Below(_emptyForms.Length)].For(request);
        }

        return !settings.Missing && !settings.Nulls ? reply : Riddle(reply, settings, draw);
    }

    private static MockReply Riddle(MockReply reply, GapSimulation settings, ChanceSequence draw)
    {
        using var document = JsonDocument.Parse(reply.Body, Deep);
        var buffer = new ArrayBufferWriter<byte>(reply.Body.Length + 64);
        using var writer = new Utf8JsonWriter(buffer, Relaxed);
        var walk = new Walk(writer, settings, draw);
        walk.Write(document.RootElement);
        writer.Flush();
        return walk.HasGaps ? reply.With(buffer.WrittenMemory) : reply;
    }

    /// <summary>One walk through an answer, in its own order.</summary>
    private sealed class Walk(Utf8JsonWriter writer, GapSimulation settings, ChanceSequence draw)
    {
        public bool HasGaps { get; private set; }

        public void Write(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    WriteMembers(value);
                    break;
                case JsonValueKind.Array:
                    WriteElements(value);
                    break;
                default:
                    value.WriteTo(writer);
                    break;
            }
        }

        private void WriteMembers(JsonElement value)
        {
            writer.WriteStartObject();
            foreach (var member in value.EnumerateObject())
            {
                var isHit = draw.Hits(settings.Percent);
                if (isHit && settings.Missing && (!settings.Nulls || draw.Below(2) == 0))
                {
                    HasGaps = true;
                    continue;
                }

                writer.WritePropertyName(member.Name);
                WriteOrNull(member.Value, isHit && settings.Nulls);
            }

            writer.WriteEndObject();
        }

        private void WriteElements(JsonElement value)
        {
            writer.WriteStartArray();
            foreach (var element in value.EnumerateArray())
            {
                WriteOrNull(element, settings.Nulls && draw.Hits(settings.Percent));
            }

            writer.WriteEndArray();
        }

        private void WriteOrNull(JsonElement value, bool isNull)
        {
            if (isNull)
            {
                HasGaps |= value.ValueKind != JsonValueKind.Null;
                writer.WriteNullValue();
            }
            else
            {
                Write(value);
            }
        }
    }
}
