using System.ComponentModel;

namespace CoinStats.Json;

/// <summary>The member names of one object type, in the order of the document. One static instance per type.</summary>
/// <remarks>
/// It learns in which order the members really come. The order is only a guess and always checked against the bytes, so that
/// threads may overwrite each other's guesses.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    /// <summary>The member index before the first member.</summary>
    internal const int AtStart = -1;

    /// <summary>The member index of a name that is not known.</summary>
    internal const int Unknown = -2;

    private readonly JsonMemberName[] _names;
    private readonly int[] _required;
    private readonly string _kinds;

    /// <summary>What followed last time: [0] an unknown name, [1] the start, [2 + i] the member i.</summary>
    private readonly JsonMemberName[] _next;

    /// <summary>Open addressing: index of a name plus one, zero where free.</summary>
    private readonly int[] _buckets;

    /// <summary>Prepares the names for comparison.</summary>
    /// <param name="names">The names on the wire.</param>
    /// <param name="required">Indexes into <paramref name="names"/> of the members that must be present, in the order of their
    /// bits.</param>
    /// <param name="kinds">What each of those holds, a letter of <c>snboa*</c> (string, number, boolean, object, array, any) for
    /// each.</param>
    public JsonMembers(string[] names, int[] required, string kinds = "")
    {
        ArgumentNullException.ThrowIfNull(names);
        _required = required;
        _kinds = kinds;

        // A type without members still needs a guess: a control character, which is never where it is expected.
        var slots = RecentStrings.Reserve(names.Length);
        _names =
            names.Length == 0
                ? [new JsonMemberName("\0", Unknown, 0)]
                : [.. names.Select((name, i) => new JsonMemberName(name, i, slots + i))];
        _next = new JsonMemberName[names.Length + 2];
        Array.Fill(_next, _names[0]);
        _names.AsSpan(1).CopyTo(_next.AsSpan(2));
        _buckets = new int[BucketCount(names.Length)];
        for (var i = 0; i < names.Length; i++)
        {
            var bucket = Bucket(_names[i].Name);
            while (_buckets[bucket] != 0)
            {
                bucket = (bucket + 1) & (_buckets.Length - 1);
            }

            _buckets[bucket] = i + 1;
        }
    }

    internal JsonMemberName ExpectedAfter(int previous) => _next[previous + 2];

    internal int SlotOf(int member) => member >= 0 ? _names[member].Slot : 0;

    internal void Learn(int previous, int member)
    {
        if (member >= 0)
        {
            _next[previous + 2] = _names[member];
        }
    }

    internal int Find(ReadOnlySpan<byte> name)
    {
        var bucket = Bucket(name);
        while (_buckets[bucket] != 0)
        {
            var index = _buckets[bucket] - 1;
            if (_names[index].Name.AsSpan().SequenceEqual(name))
            {
                return index;
            }

            bucket = (bucket + 1) & (_buckets.Length - 1);
        }

        return Unknown;
    }

    internal ReadOnlySpan<byte> NameOf(int member) => _names[member].Name;

    /// <summary>Names of the required members whose bit is not set.</summary>
    internal IEnumerable<string> MissingNames(ulong seen) =>
        Missing(seen).Select(m => System.Text.Encoding.UTF8.GetString(_names[m.Member].Name));

    /// <summary>The required members whose bit is not set, and what they should hold.</summary>
    internal IEnumerable<(int Member, string Expected)> Missing(ulong seen)
    {
        for (var bit = 0; bit < _required.Length; bit++)
        {
            if ((seen & (1UL << bit)) == 0)
            {
                yield return (_required[bit], Expected(bit));
            }
        }
    }

    /// <summary>The required members from one on, and what they should hold.</summary>
    internal IEnumerable<(int Member, string Expected)> From(int first)
    {
        for (var i = first; i < _required.Length; i++)
        {
            yield return (_required[i], Expected(i));
        }
    }

    private string Expected(int bit) => JsonKinds.InWords(bit < _kinds.Length ? _kinds[bit] : JsonKinds.Any);

    /// <summary>A power of two that leaves at least half of the buckets free.</summary>
    private static int BucketCount(int names) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(names * 2) + 2);

    private int Bucket(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        if (name.Length > 0)
        {
            hash = (hash * 31) + name[0];
            hash = (hash * 31) + name[name.Length / 2];
            hash = (hash * 31) + name[^1];
        }

        return (int)((hash * 0x9E3779B1U) >> 16) & (_buckets.Length - 1);
    }
}
