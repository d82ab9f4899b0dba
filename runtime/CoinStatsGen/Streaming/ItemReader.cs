using System.Buffers;
using System.Text.Json;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Http;

/// <summary>Reads the items of an answer that goes on, each as soon as it has come, as JSON.</summary>
internal sealed class ItemReader : IDisposable
{
    private const byte LineFeed = (byte)'\n';
    private const byte Separator = 0x1E;

    /// <summary>No byte of UTF-8: the frame is all there is.</summary>
    private const byte Never = 0xFF;

    private readonly FrameBuffer _frames;
    private readonly EventStream? _events;
    private readonly StreamFormat _format;
    private readonly bool _isWhole;
    private readonly int _maxBytes;
    private readonly ArrayBufferWriter<byte> _item = new();

    /// <summary>Reads a body. What it is its media type tells, else what the document says.</summary>
    public ItemReader(Stream body, MediaType sent, StreamFormat format, int maxBytes, ArrayPool<byte> pool)
    {
        _frames = new FrameBuffer(body, maxBytes, pool);
        _maxBytes = maxBytes;
        _isWhole = sent.Items is null && sent.Kind == MediaKind.Json;
        _format = sent.Items switch
        {
            StreamKind.Lines => StreamFormat.Lines,
            StreamKind.Sequence => StreamFormat.Sequence,
            StreamKind.Events when format is StreamFormat.Lines or StreamFormat.Sequence => StreamFormat.EventData,
            _ => format,
        };
        _events = _format >= StreamFormat.EventData && !_isWhole ? new EventStream(_frames, maxBytes) : null;
    }

    /// <summary>The item; valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Item => _item.WrittenSpan;

    /// <summary>The id of the last event, or null.</summary>
    public string? LastId => _events?.LastId;

    /// <summary>How long the server asks to wait before another connection, or null.</summary>
    public TimeSpan? Retry => _events?.Retry;

    /// <summary>The server said that nothing follows, which is not the end of a connection.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Reads the next item; false at the end.</summary>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        _item.Clear();
        if (_events is not null)
        {
            return await MoveToEventAsync(_events, cancellationToken).ConfigureAwait(false);
        }

        var (first, second) =
            _isWhole ? (Never, Never)
            : _format == StreamFormat.Sequence ? (Separator, LineFeed)
            : (LineFeed, LineFeed);
        while (await _frames.MoveNextAsync(first, second, cancellationToken).ConfigureAwait(false))
        {
            Add(_frames.Frame);
            if (!IsBlank(Item) && (_frames.Mark != LineFeed || _format != StreamFormat.Sequence || IsComplete(Item)))
            {
                return true;
            }

            // A line end inside a value of a sequence belongs to it.
            if (!IsBlank(Item))
            {
                Add("\n"u8);
            }
            else
            {
                _item.Clear();
            }
        }

        return !IsBlank(Item);
    }

    /// <inheritdoc/>
    public void Dispose() => _frames.Dispose();

    private async ValueTask<bool> MoveToEventAsync(EventStream events, CancellationToken cancellationToken)
    {
        while (await events.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_format is StreamFormat.EventText or StreamFormat.EventObject or StreamFormat.EventJsonObject)
            {
                WriteEvent(events);
                return true;
            }

            // Servers of language models end their streams so; it is no JSON, and no item.
            if (events.Data.SequenceEqual("[DONE]"u8))
            {
                IsDone = true;
                return false;
            }

            if (!IsBlank(events.Data))
            {
                Add(events.Data);
                return true;
            }
        }

        return false;
    }

    private void WriteEvent(EventStream events)
    {
        using var writer = new Utf8JsonWriter(_item);
        if (_format == StreamFormat.EventText)
        {
            writer.WriteStringValue(events.Data);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("data"u8);
        if (_format == StreamFormat.EventJsonObject && IsComplete(events.Data))
        {
            writer.WriteRawValue(events.Data);
        }
        else
        {
            writer.WriteStringValue(events.Data);
        }

        WriteText(writer, "event", events.Name);
        WriteText(writer, "id", events.LastId);
        if (events.Retry is { } retry)
        {
            writer.WriteNumber("retry"u8, (long)retry.TotalMilliseconds);
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (_item.WrittenCount + bytes.Length > _maxBytes)
        {
            throw FrameBuffer.TooLong(_maxBytes);
        }

        _item.Write(bytes);
    }

    private static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool IsComplete(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
