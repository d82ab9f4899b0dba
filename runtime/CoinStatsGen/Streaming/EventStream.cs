using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CoinStats.Http;

/// <summary>Reads server-sent events by the rules of the HTML standard ("Interpreting an event stream").</summary>
/// <param name="lines">The stream.</param>
/// <param name="maxBytes">An event with more data is an error.</param>
internal sealed class EventStream(FrameBuffer lines, int maxBytes)
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private readonly ArrayBufferWriter<byte> _data = new();
    private string? _id;
    private bool _isBehindReturn;
    private bool _hasData;

    /// <summary>Lines of the event's data, joined by line feeds; valid until the next event is read.</summary>
    public ReadOnlySpan<byte> Data => _data.WrittenSpan;

    /// <summary>The event's name, or null.</summary>
    public string? Name { get; private set; }

    /// <summary>
    /// The id last sent with an event that came whole, this one or an earlier one; null where none was sent. An event that is cut off does
    /// not count: another connection brings it again.
    /// </summary>
    public string? LastId { get; private set; }

    /// <summary>How long the server asks to wait before another connection, or null.</summary>
    public TimeSpan? Retry { get; private set; }

    /// <summary>Reads up to the end of the next event with data; false at the end of the stream, where a begun event is dropped.</summary>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        Clear();
        while (await lines.MoveNextAsync(CarriageReturn, LineFeed, cancellationToken).ConfigureAwait(false))
        {
            // The line feed behind a carriage return ends the same line; it is not waited for.
            var isSameEnd = _isBehindReturn && lines.Mark == LineFeed && lines.Frame.IsEmpty;
            _isBehindReturn = lines.Mark == CarriageReturn;
            if (isSameEnd || lines.Mark == 0)
            {
                continue;
            }

            if (!lines.Frame.IsEmpty)
            {
                TakeLine(lines.Frame);
                continue;
            }

            LastId = _id;
            if (_hasData)
            {
                return true;
            }

            Clear();
        }

        return false;
    }

    private void Clear()
    {
        _data.Clear();
        _hasData = false;
        Name = null;
    }

    private void TakeLine(ReadOnlySpan<byte> line)
    {
        // A line that begins with a colon is a comment: its field has no name.
        var colon = line.IndexOf((byte)':');
        var field = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? [] : line[(colon + 1)..];
        value = value is [(byte)' ', ..] ? value[1..] : value;
        if (field.SequenceEqual("data"u8))
        {
            AddData(value);
        }
        else if (field.SequenceEqual("event"u8))
        {
            Name = value.IsEmpty ? null : Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            _id = Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("retry"u8) && value.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            Retry = Utf8Parser.TryParse(value, out int milliseconds, out _) ? TimeSpan.FromMilliseconds(milliseconds) : Retry;
        }
    }

    private void AddData(ReadOnlySpan<byte> value)
    {
        if (_data.WrittenCount + value.Length > maxBytes)
        {
            throw FrameBuffer.TooLong(maxBytes);
        }

        if (_hasData)
        {
            _data.Write("\n"u8);
        }

        _data.Write(value);
        _hasData = true;
    }
}
