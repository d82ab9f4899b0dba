using System.Runtime.Intrinsics;
using System.Text;

namespace CoinStats.Json;

/// <summary>A member name as it stands in a compact document, quotes and colon included: <c>"name":</c>.</summary>
internal readonly struct JsonMemberName
{
    /// <summary><see cref="Text"/>, zeros behind its end.</summary>
    internal readonly Vector256<byte> Head;

    /// <summary>A bit for each byte of <see cref="Head"/> that counts.</summary>
    /// <remarks>A name of more than 29 bytes has a head of zeros, which no document holds: it is looked up each time.</remarks>
    internal readonly uint HeadBits;

    internal readonly int Length;

    internal readonly int Index;

    internal readonly byte[] Text;

    internal JsonMemberName(string name, int index)
    {
        Text = Encoding.UTF8.GetBytes($"\"{name}\":");
        Length = Text.Length;
        Index = index;
        Span<byte> head = stackalloc byte[Vector256<byte>.Count];
        head.Clear();
        if (Length <= head.Length)
        {
            Text.CopyTo(head);
        }

        Head = Vector256.Create<byte>(head);
        HeadBits = Length < head.Length ? (1U << Length) - 1 : uint.MaxValue;
    }

    /// <summary>The name alone.</summary>
    internal ReadOnlySpan<byte> Name => Text.AsSpan(1, Length - 3);
}
