using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>The names of a list <c>required</c>. Few of them are compared where they stand; many get a table.</summary>
internal readonly struct RequiredNames
{
    private const int TableFrom = 24;

    private readonly JsonValue _list;
    private readonly HashSet<string>? _table;

    public RequiredNames(JsonValue list)
    {
        _list = list;
        _table = null;
        foreach (var item in list.Items)
        {
            if (++Count == TableFrom)
            {
                _table = new HashSet<string>(StringComparer.Ordinal);
                break;
            }
        }

        if (_table is null)
        {
            return;
        }

        Count = 0;
        foreach (var item in list.Items)
        {
            Count++;
            _table.Add(item.GetText() ?? "");
        }
    }

    /// <summary>How many names stand in the list.</summary>
    public int Count { get; }

    public bool Contains(string name)
    {
        if (Count == 0 || _table is not null)
        {
            return _table?.Contains(name) == true;
        }

        foreach (var item in _list.Items)
        {
            if (item.IsText(name))
            {
                return true;
            }
        }

        return false;
    }
}
