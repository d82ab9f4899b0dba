using System.Runtime.CompilerServices;
using CoinStats.Json.Unchecked;

namespace CoinStats.Json;

/// <summary>
/// For each member the short text that it had last, as far as this thread has read. Rows repeat themselves (networks, currencies, kinds):
/// then the bytes are compared with the last ones as a whole, and neither searched for their end nor made into a string again.
/// </summary>
/// <remarks>Bounded: one text of at most 31 bytes for each of 256 slots, over which the members of all types are spread.</remarks>
internal sealed class RecentStrings
{
    private const int SlotCount = 256;

    /// <summary>So many new texts in a row tell that a member does not repeat itself; it is then kept only now and again.</summary>
    private const int Hopeless = 4;

    private const int HopelessRound = 64;

    [ThreadStatic]
    private static RecentStrings? _ofThread;

    private static int _nextSlot;

    private readonly RecentString[] _slots = new RecentString[SlotCount];

    private RecentStrings() { }

    internal static RecentStrings OfThread => _ofThread ??= new RecentStrings();

    /// <summary>Sets slots aside for a type. Types may share slots: a slot never vouches for its text, the bytes do.</summary>
    internal static int Reserve(int count) => Interlocked.Add(ref _nextSlot, count) - count;

    /// <summary>What the slot holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref RecentString At(int slot) => ref _slots[slot & (SlotCount - 1)];

    /// <summary>Makes the text of ASCII bytes, and keeps it if it is short and likely to come again.</summary>
    internal string Add(ReadOnlySpan<byte> json, int start, int length, int slot)
    {
        var text = AsciiText.Create(json.Slice(start, length));
        ref var recent = ref At(slot);
        if (recent.Misses++ < Hopeless)
        {
            recent.Keep(json, start, text);
        }
        else if (recent.Misses >= HopelessRound)
        {
            recent.Misses = 0;
        }

        return text;
    }
}
