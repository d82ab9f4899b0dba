using System.Buffers;
using System.Globalization;

namespace CoinStats.Http;

/// <summary>Cuts a stream into frames at marks of one byte, in one pooled buffer. A frame is given as soon as its end has come.</summary>
/// <param name="stream">What is read.</param>
/// <param name="maxFrameBytes">A longer frame is an error.</param>
/// <param name="pool">Where the buffer comes from.</param>
internal sealed class FrameBuffer(Stream stream, int maxFrameBytes, ArrayPool<byte> pool) : IDisposable
{
    private const int FirstSize = 4 * 1024;

    private byte[] _buffer = pool.Rent(FirstSize);
    private int _start;
    private int _filled;
    private int _frameEnd;
    private bool _isOver;
    private bool _isBegun;

    /// <summary>The frame without its mark; valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Frame => _buffer.AsSpan(_start, _frameEnd - _start);

    /// <summary>The mark that ended the frame; 0 at the end of the stream.</summary>
    public byte Mark { get; private set; }

    /// <summary>Reads up to the next mark; false at the end of the stream, where what stands behind the last mark is a frame too.</summary>
    /// <param name="first">A mark.</param>
    /// <param name="second">Another, or the same.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<bool> MoveNextAsync(byte first, byte second, CancellationToken cancellationToken)
    {
        Pass();
        await SkipByteOrderMarkAsync(cancellationToken).ConfigureAwait(false);
        var scanned = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _filled - _start - scanned).IndexOfAny(first, second);
            if (found >= 0)
            {
                _frameEnd = _start + scanned + found;
                Mark = _buffer[_frameEnd];
                return true;
            }

            scanned = _filled - _start;
            if (scanned > maxFrameBytes)
            {
                throw TooLong(maxFrameBytes);
            }

            if (_isOver || !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                _isOver = true;
                _frameEnd = _filled;
                Mark = 0;
                return _frameEnd > _start;
            }
        }
    }

    /// <summary>The fault of an item that is longer than allowed.</summary>
    public static CoinStatsJsonException TooLong(int maxBytes) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"An item of the answer is larger than the {maxBytes} bytes allowed: raise "
                    + $"{nameof(CoinStatsClientOptions.MaxResponseBytes)}."
            ),
            "$",
            maxBytes
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        (_start, _frameEnd, _filled, _isOver) = (0, 0, 0, true);
        if (buffer.Length > 0)
        {
            pool.Return(buffer);
        }
    }

    /// <summary>Leaves the frame and its mark behind.</summary>
    private void Pass()
    {
        _start = Mark == 0 ? _frameEnd : _frameEnd + 1;
        _frameEnd = _start;
        Mark = 0;
    }

    private async ValueTask SkipByteOrderMarkAsync(CancellationToken cancellationToken)
    {
        // A stream that begins otherwise is not waited for: its first byte tells.
        while (!_isBegun && !_isOver)
        {
            var head = _buffer.AsSpan(0, _filled);
            if (head.Length >= 3 || !"\uFEFF"u8.StartsWith(head))
            {
                _isBegun = true;
                _start = head.StartsWith("\uFEFF"u8) ? 3 : 0;
                _frameEnd = _start;
                return;
            }

            _isOver = !await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_filled == _buffer.Length)
        {
            MakeRoom();
        }

        var count = await stream.ReadAsync(_buffer.AsMemory(_filled), cancellationToken).ConfigureAwait(false);
        _filled += count;
        return count > 0;
    }

    private void MakeRoom()
    {
        var target = _start > _buffer.Length / 2 ? _buffer : pool.Rent(_buffer.Length * 2);
        _buffer.AsSpan(_start, _filled - _start).CopyTo(target);
        if (target != _buffer)
        {
            pool.Return(_buffer);
            _buffer = target;
        }

        _filled -= _start;
        _frameEnd -= _start;
        _start = 0;
    }
}
