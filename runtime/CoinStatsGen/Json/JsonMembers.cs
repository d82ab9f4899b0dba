using System.ComponentModel;
using System.Text;

namespace CoinStats.Json;

/// <summary>The member names of one object type, in the order of the document. One static instance per type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly int[] _required;

    /// <summary>Prepares the names for comparison.</summary>
    /// <param name="names">The names on the wire.</param>
    /// <param name="required">Indexes into <paramref name="names"/> of the members that must be present, in the order of their bits.</param>
    public JsonMembers(string[] names, int[] required)
    {
        _names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _required = required;
    }

    internal int Count => _names.Length;

    internal ReadOnlySpan<byte> Utf8(int member) => _utf8[member];

    internal int Find(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Names of the required members whose bit is not set.</summary>
    internal IEnumerable<string> Missing(ulong seen)
    {
        for (int bit = 0; bit < _required.Length; bit++)
        {
            if ((seen & (1UL << bit)) == 0)
            {
                yield return _names[_required[bit]];
            }
        }
    }
}
