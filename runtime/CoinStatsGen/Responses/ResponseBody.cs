using System.Buffers;

namespace CoinStats.Http;

/// <summary>A whole response body in one pooled buffer; disposing returns the buffer.</summary>
internal readonly struct ResponseBody : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private readonly ArrayPool<byte> _pool;
    private readonly byte[] _buffer;
    private readonly int _start;
    private readonly int _end;

    private ResponseBody(ArrayPool<byte> pool, byte[] buffer, int length, bool isCut)
    {
        _pool = pool;
        _buffer = buffer;
        _start = buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
        _end = length;
        IsCut = isCut;
    }

    /// <summary>The body without a byte order mark.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The body as it came.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _end);

    /// <summary>Whether more came than was allowed.</summary>
    public bool IsCut { get; }

    /// <summary>Reads a body up to a cap.</summary>
    /// <param name="content">The content to read.</param>
    /// <param name="cap">Most bytes that are kept.</param>
    /// <param name="pool">Where the buffer comes from.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="TruncatedBodyException">The body ended before its announced length, or the connection broke.</exception>
    /// <exception cref="HandlerFaultException">The stream of the answer threw something else.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(
        HttpContent content,
        int cap,
        ArrayPool<byte> pool,
        CancellationToken cancellationToken
    )
    {
        var announced = content.Headers.ContentLength;
        // One byte more than announced: the read that finds the end needs room, or the buffer would grow for nothing.
        var buffer = pool.Rent((int)Math.Min(announced ?? FirstSize, cap) + 1);
        var length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    var room = Math.Min(buffer.Length, cap + 1) - length;
                    var count = await stream.ReadAsync(buffer.AsMemory(length, room), cancellationToken).ConfigureAwait(false);
                    length += count;
                    if (count == 0 || length > cap)
                    {
                        break;
                    }

                    if (length == buffer.Length)
                    {
                        buffer = Grow(pool, buffer, length, cap);
                    }
                }
            }

            return length <= cap && length < announced
                ? throw new TruncatedBodyException(length, announced, innerException: null)
                : new ResponseBody(pool, buffer, Math.Min(length, cap), length > cap);
        }
        catch (Exception e)
        {
            pool.Return(buffer);
            if (e is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested)
            {
                throw new TruncatedBodyException(length, announced, e);
            }

            if (HandlerFaultException.IsForeign(e))
            {
                throw new HandlerFaultException(e);
            }

            throw;
        }
    }

    public void Dispose() => _pool.Return(_buffer);

    private static byte[] Grow(ArrayPool<byte> pool, byte[] buffer, int length, int cap)
    {
        var larger = pool.Rent((int)Math.Min(buffer.Length * 2L, cap + 1L));
        buffer.AsSpan(0, length).CopyTo(larger);
        pool.Return(buffer);
        return larger;
    }
}
