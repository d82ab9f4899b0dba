namespace CoinStatsGen.SpecTool.Observe;

/// <summary>Deviations of one answer, equal ones counted. Bounded, whatever a server sent.</summary>
internal sealed class DeviationList
{
    private const int MaxDeviations = 1_000;

    private readonly Dictionary<(string Kind, string Path, string? Found, string? Value), Deviation> _found = [];

    /// <summary>Different deviations beyond the bound.</summary>
    public int Dropped { get; private set; }

    public int Count => _found.Count;

    public IReadOnlyList<Deviation> All =>
        [
            .. _found
                .Values.OrderBy(deviation => deviation.Path, StringComparer.Ordinal)
                .ThenBy(deviation => deviation.Kind, StringComparer.Ordinal),
        ];

    public void Add(string kind, string path, string expected, string? found = null, string? value = null)
    {
        var key = (kind, path, found, value);
        if (_found.TryGetValue(key, out var known))
        {
            _found[key] = known with { Count = known.Count + 1 };
        }
        else if (_found.Count < MaxDeviations)
        {
            _found.Add(key, new(kind, path, expected, found, value, 1));
        }
        else
        {
            Dropped++;
        }
    }
}
