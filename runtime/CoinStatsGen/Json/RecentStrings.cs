using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CoinStats.Json.Unchecked;

namespace CoinStats.Json;

/// <summary>
/// Short strings read lately by this thread. Answers repeat themselves (symbols, networks, ids), so that a string of up to 32 ASCII
/// bytes is often here already. Bounded: one string for each of 256 hash values, the newest wins.
/// </summary>
internal sealed class RecentStrings
{
    private const int HashBits = 8;

    [ThreadStatic]
    private static RecentStrings? _ofThread;

    private readonly Entry[] _entries = new Entry[1 << HashBits];

    // A free entry has the key of the empty text.
    private RecentStrings() => Array.Fill(_entries, new Entry { Text = "" });

    internal static RecentStrings OfThread => _ofThread ??= new RecentStrings();

    /// <summary>Finds the text of ASCII bytes without control characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(ReadOnlySpan<byte> json, int start, int length, [NotNullWhen(true)] out string? text)
    {
        if (Vectors.TryLoadPrefix(json, start, length, out Vector256<byte> key))
        {
            // No byte of the text is zero, so that the key tells the length too.
            ref readonly Entry entry = ref _entries[HashOf(key)];
            if (entry.Key == key)
            {
                text = entry.Text;
                return true;
            }
        }

        text = null;
        return false;
    }

    /// <summary>Makes the text of ASCII bytes, and keeps it if it is short.</summary>
    internal string Add(ReadOnlySpan<byte> json, int start, int length)
    {
        string text = AsciiText.Create(json.Slice(start, length));
        if (Vectors.TryLoadPrefix(json, start, length, out Vector256<byte> key))
        {
            ref Entry entry = ref _entries[HashOf(key)];
            entry.Text = text;
            entry.Key = key;
        }

        return text;
    }

    private static int HashOf(Vector256<byte> key)
    {
        Vector128<ulong> folded = (key.GetLower() ^ key.GetUpper()).AsUInt64();
        ulong hash = (folded.ToScalar() * 0x9E3779B97F4A7C15) ^ (folded.GetElement(1) * 0xC2B2AE3D27D4EB4F);
        return (int)(hash >> (64 - HashBits));
    }

    private struct Entry
    {
        internal Vector256<byte> Key;
        internal string Text;
    }
}
