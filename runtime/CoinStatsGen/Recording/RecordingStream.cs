using CoinStats.Http;

namespace CoinStats.Recording;

/// <summary>Copies what is read from a stream; hands the copy on at its end, once, unless it was too long.</summary>
internal sealed class RecordingStream(Stream inner, int maxBytes, Func<ReadOnlyMemory<byte>, Task> record) : BodyStream(inner)
{
    private MemoryStream? _copy = new();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
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

    public override int Read(Span<byte> buffer)
    {
        // What is read without waiting cannot wait for the disk: it is not recorded.
        _copy = null;
        return Inner.Read(buffer);
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
