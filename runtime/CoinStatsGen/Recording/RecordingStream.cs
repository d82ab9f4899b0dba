namespace CoinStats.Recording;

/// <summary>Copies what is read from a stream; hands the copy on at its end, once, unless it was too long.</summary>
internal sealed class RecordingStream(Stream inner, int maxBytes, Func<ReadOnlyMemory<byte>, Task> record) : Stream
{
    private MemoryStream? _copy = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0 && buffer.Length > 0)
        {
            if (Interlocked.Exchange(ref _copy, null) is { } whole)
            {
                await record(whole.GetBuffer().AsMemory(0, (int)whole.Length)).ConfigureAwait(false);
            }
        }
        else
        {
            Take(buffer.Span[..count]);
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        // What is read without waiting cannot wait for the disk: it is not recorded.
        _copy = null;
        return inner.Read(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        if (_copy is { } copy)
        {
            if (copy.Length + bytes.Length > maxBytes)
            {
                _copy = null;
            }
            else
            {
                copy.Write(bytes);
            }
        }
    }
}
