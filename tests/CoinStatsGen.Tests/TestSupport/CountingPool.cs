using System.Buffers;
using System.Runtime.CompilerServices;

namespace CoinStatsGen.Tests;

/// <summary>Counts what is out, and hands out dirty buffers as a pool does.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly HashSet<byte[]> _out = new(ReferenceComparer.Instance);

    public int Rented { get; private set; }

    public int Largest { get; private set; }

    public int Outstanding
    {
        get
        {
            lock (_out)
            {
                return _out.Count;
            }
        }
    }

    public override byte[] Rent(int minimumLength)
    {
        var buffer = new byte[minimumLength];
        buffer.AsSpan().Fill((byte)'x');
        lock (_out)
        {
            Rented++;
            Largest = Math.Max(Largest, minimumLength);
            _out.Add(buffer);
        }

        return buffer;
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_out)
        {
            _out.Remove(array).ShouldBeTrue("a buffer came back twice, or was not rented here");
        }

        // Whoever still reads it sees at once that it is not his any more.
        array.AsSpan().Fill((byte)'#');
    }

    private sealed class ReferenceComparer : IEqualityComparer<byte[]>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => ReferenceEquals(x, y);

        public int GetHashCode(byte[] obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
