using System.Runtime.Intrinsics;
using System.Text;

namespace CoinStats.Json;

/// <summary>A member name as it stands in a compact document, quotes and colon included: <c>"name":</c>.</summary>
internal sealed class JsonMemberName
{
    /// <summary>More than any document has left: a name with this length is never where it is expected.</summary>
    private const int Nowhere = int.MaxValue / 2;

    /// <summary>The name as text of the document, zeros behind its end.</summary>
    internal readonly Vector256<byte> Head;

    /// <summary>A bit for each byte of <see cref="Head"/> that counts.</summary>
    internal readonly uint HeadBits;

    /// <summary>Length of the name as text of the document.</summary>
    /// <remarks>A name of more than 29 bytes, or one that is written with escapes, is always looked up: see
    /// <see cref="Nowhere"/>.</remarks>
    internal readonly int Length;

    internal readonly int Index;

    /// <summary>Where the text of this member is remembered.</summary>
    internal readonly int Slot;

    /// <summary>The name alone.</summary>
    internal readonly byte[] Name;

    internal JsonMemberName(string name, int index, int slot)
    {
        Name = Encoding.UTF8.GetBytes(name);
        Index = index;
        Slot = slot;
        Length = Nowhere;
        if (Name.Length + 3 <= Vector256<byte>.Count && !Name.Any(b => b is < 0x20 or (byte)'"' or (byte)'\\'))
        {
            Span<byte> head = stackalloc byte[Vector256<byte>.Count];
            head.Clear();
            Length = Encoding.UTF8.GetBytes($"\"{name}\":", head);
            Head = Vector256.Create<byte>(head);
            HeadBits = (uint)((1UL << Length) - 1);
        }
    }
}
