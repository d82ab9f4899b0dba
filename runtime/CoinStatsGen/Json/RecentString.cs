using System.Runtime.Intrinsics;
using CoinStats.Json.Unchecked;

namespace CoinStats.Json;

/// <summary>A short ASCII text as it stood in a document, and as a string.</summary>
internal struct RecentString
{
    /// <summary>The bytes of the text and the quote behind it; what follows does not count.</summary>
    internal Vector256<byte> Token;

    /// <summary>A bit for each byte of <see cref="Token"/> that counts. Zero: nothing is kept.</summary>
    internal uint TokenBits;

    /// <summary>How many texts in a row were not this one.</summary>
    internal int Misses;

    internal string? Text;

    internal void Keep(ReadOnlySpan<byte> json, int start, string text)
    {
        if (text.Length < Vector256<byte>.Count && Vectors.TryLoad(json, start, out var token))
        {
            Token = token;
            TokenBits = (uint)((1UL << (text.Length + 1)) - 1);
            Text = text;
        }
    }
}
