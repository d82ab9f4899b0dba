using System.Buffers;
using System.Globalization;

namespace CoinStats.Json;

/// <summary>The part of a stream that holds the row being read, in one pooled buffer.</summary>
internal sealed class JsonRowWindow : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private readonly Stream _stream;
    private readonly int _maxRowBytes;
    private readonly ArrayPool<byte> _pool;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private int _filled;

    /// <summary>How many bytes of the document are no longer in the buffer.</summary>
    private long _passed;

    internal JsonRowWindow(Stream stream, int maxRowBytes, ArrayPool<byte> pool)
    {
        _stream = stream;
        _maxRowBytes = maxRowBytes;
        _pool = pool;
        _buffer = pool.Rent(FirstSize);
    }

    /// <summary>The bytes of the row, white space around it included.</summary>
    internal ReadOnlySpan<byte> Row => _buffer.AsSpan(_start, _end - _start);

    internal long RowIndex { get; private set; } = -1;

    internal long RowOffset => _passed + _start;

    /// <summary>Reads up to the bracket that opens the array.</summary>
    internal async ValueTask MoveToArrayAsync(CancellationToken cancellationToken)
    {
        while (_filled < 3 && await FillAsync(cancellationToken).ConfigureAwait(false)) { }

        _start = _buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!await SkipWhiteSpaceAsync(cancellationToken).ConfigureAwait(false) || _buffer[_start] != '[')
        {
            throw Error("Expected an array");
        }

        _end = _start;
    }

    /// <summary>Reads up to the end of the next row; false at the end of the array.</summary>
    internal async ValueTask<bool> MoveToRowAsync(CancellationToken cancellationToken)
    {
        // At the bracket that opens the array, or at the comma or bracket behind the last row.
        if (_buffer[_end] == ']')
        {
            _start = _end + 1;
            return false;
        }

        _start = _end + 1;
        RowIndex++;
        var finder = default(JsonRowFinder);
        var scanned = 0;
        while (true)
        {
            var position = _start + scanned;
            if (finder.TryFindEnd(_buffer.AsSpan(0, _filled), ref position))
            {
                _end = position;
                CheckSize(position - _start);
                return !IsEmptyArray();
            }

            scanned = position - _start;
            CheckSize(scanned);

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                _start = _filled;
                throw Error("The array is cut off");
            }
        }
    }

    /// <summary>Reads the row.</summary>
    internal T ReadRow<T>(JsonValueReader<T> reader, JsonReading reading, out JsonNotes? notes)
    {
        // The array around it is the first level.
        var scanner = new JsonScanner(Row, reading | JsonReading.Part, JsonScanner.DefaultMaxDepth - 1);
        try
        {
            var row = reader(ref scanner);
            scanner.ReadEnd();
            notes = scanner.Notes;
            return row;
        }
        catch (CoinStatsJsonException e)
        {
            throw e.Within(string.Create(CultureInfo.InvariantCulture, $"$[{RowIndex}]"), RowOffset);
        }
    }

    /// <summary>Makes sure that only white space follows.</summary>
    internal async ValueTask ReadEndAsync(CancellationToken cancellationToken)
    {
        if (await SkipWhiteSpaceAsync(cancellationToken).ConfigureAwait(false))
        {
            throw Error("Expected the end of the document");
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            _pool.Return(buffer);
        }
    }

    private void CheckSize(int bytes)
    {
        if (bytes > _maxRowBytes)
        {
            throw Error(string.Create(CultureInfo.InvariantCulture, $"The row is larger than {_maxRowBytes} bytes"));
        }
    }

    private bool IsEmptyArray()
    {
        if (RowIndex > 0 || _buffer[_end] != ']' || Row.Trim(" \t\r\n"u8).Length > 0)
        {
            return false;
        }

        _start = _end + 1;
        return true;
    }

    /// <summary>Moves the start to something else than white space; false at the end of the stream.</summary>
    private async ValueTask<bool> SkipWhiteSpaceAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _filled - _start).IndexOfAnyExcept(" \t\r\n"u8);
            if (found >= 0)
            {
                _start += found;
                return true;
            }

            _start = _filled;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
    }

    /// <summary>Reads more; drops what lies before the start, and takes a larger buffer only when the row fills this one.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_filled == _buffer.Length)
        {
            var target = _start > _buffer.Length / 2 ? _buffer : _pool.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, _filled - _start).CopyTo(target);
            if (target != _buffer)
            {
                _pool.Return(_buffer);
                _buffer = target;
            }

            _filled -= _start;
            _passed += _start;
            _end = 0;
            _start = 0;
        }

        var count = await _stream.ReadAsync(_buffer.AsMemory(_filled), cancellationToken).ConfigureAwait(false);
        _filled += count;
        return count > 0;
    }

    private CoinStatsJsonException Error(string problem) =>
        new(problem + ".", RowIndex < 0 ? "$" : string.Create(CultureInfo.InvariantCulture, $"$[{RowIndex}]"), RowOffset);
}
