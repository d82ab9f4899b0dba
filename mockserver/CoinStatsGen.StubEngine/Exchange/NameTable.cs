using System.Diagnostics.CodeAnalysis;

namespace CoinStats.StubEngine.Exchange;

/// <summary>Values by name, asked with a piece of a text. From .NET 9 on no string is made of the piece.</summary>
internal sealed class NameTable<TValue>
{
    private readonly Dictionary<string, TValue> _values;

#if NET9_0_OR_GREATER
    private readonly Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> _pieces;
#endif

    /// <summary>Makes a table of pairs whose names differ.</summary>
    public NameTable(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        _values = new Dictionary<string, TValue>(values, StringComparer.Ordinal);
#if NET9_0_OR_GREATER
        _pieces = _values.GetAlternateLookup<ReadOnlySpan<char>>();
#endif
    }

    /// <summary>Makes an empty table.</summary>
    public NameTable()
        : this([]) { }

    /// <summary>All values.</summary>
    public IReadOnlyCollection<TValue> Values => _values.Values;

    /// <summary>All names.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>Finds the value of a name.</summary>
    public bool TryGet(ReadOnlySpan<char> name, [MaybeNullWhen(false)] out TValue value)
#if NET9_0_OR_GREATER
        => _pieces.TryGetValue(name, out value);
#else
        => _values.TryGetValue(name.ToString(), out value);
#endif

    /// <summary>Adds a value.</summary>
    public TValue Add(string name, TValue value) => _values[name] = value;
}
