namespace CoinStats.MockServer.Simulation;

/// <summary>Values by key, at most so many: the oldest key makes room. Not thread-safe.</summary>
internal sealed class BoundedTable<TValue>(int most)
    where TValue : struct
{
    private readonly Dictionary<string, TValue> _values = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Values by key.</summary>
    public IReadOnlyDictionary<string, TValue> Values => _values;

    /// <summary>The value of a key, or null.</summary>
    public TValue? Find(string key) => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>Sets the value of a key.</summary>
    public void Set(string key, TValue value)
    {
        if (!_values.ContainsKey(key))
        {
            if (_values.Count >= most)
            {
                _values.Remove(_order.Dequeue());
            }

            _order.Enqueue(key);
        }

        _values[key] = value;
    }
}
