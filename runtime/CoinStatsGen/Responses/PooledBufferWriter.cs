using System.Buffers;

namespace CoinStats.Http;

/// <summary>A buffer writer over one pooled array, itself kept per thread.</summary>
internal sealed class PooledBufferWriter : IBufferWriter<byte>
{
    private const int FirstSize = 1024;

    [ThreadStatic]
    private static PooledBufferWriter? s_spare;

    private byte[] _buffer = [];
    private int _written;

    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _written);

    public static PooledBufferWriter Rent()
    {
        var writer = s_spare ?? new PooledBufferWriter();
        s_spare = null;
        writer._buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        return writer;
    }

    public void Return()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _written = 0;
        s_spare = this;
    }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_written);
    }

    private void Reserve(int sizeHint)
    {
        var needed = checked(_written + Math.Max(sizeHint, 1));
        if (needed > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
            WrittenSpan.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
