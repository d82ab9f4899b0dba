namespace CoinStatsGen.OpenApi.Checking;

/// <summary>Which members and items of one value schemas have spoken of, for those keywords that are about the rest.</summary>
internal sealed class SchemaSeen
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<int> _items = [];
    private int _first;
    private bool _hasAllNames;
    private bool _hasAllItems;

    /// <summary>Members are declared.</summary>
    public bool Declares { get; set; }

    /// <summary>A schema has spoken of a member.</summary>
    public bool Has(string name) => _hasAllNames || _names.Contains(name);

    /// <summary>A schema has spoken of an item.</summary>
    public bool Has(int index) => _hasAllItems || index < _first || _items.Contains(index);

    public void Add(string name) => _names.Add(name);

    public void Add(int index) => _items.Add(index);

    public void AddFirst(int count) => _first = Math.Max(_first, count);

    public void AddAllNames() => _hasAllNames = true;

    public void AddAllItems() => _hasAllItems = true;

    /// <summary>Takes over what a schema of the same value has spoken of.</summary>
    public void Add(SchemaSeen other)
    {
        _names.UnionWith(other._names);
        _items.UnionWith(other._items);
        _first = Math.Max(_first, other._first);
        _hasAllNames |= other._hasAllNames;
        _hasAllItems |= other._hasAllItems;
        Declares |= other.Declares;
    }
}
