namespace CoinStats.MockServer.Tool.Verification;

/// <summary>Deviations in the order found. Equal ones in the entries of a list are one with a count; bounded, whatever comes.</summary>
internal sealed class DeviationList
{
    private const int Most = 200;
    private readonly List<Deviation> _found = [];
    private readonly List<JsonPlace> _foundAt = [];
    private readonly Dictionary<(string Kind, string Place), int> _places = [];

    /// <summary>Number of different deviations.</summary>
    public int Count => _found.Count;

    /// <summary>The deviations.</summary>
    public IReadOnlyList<Deviation> Found => _found;

    /// <summary>Adds a deviation.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(string kind, JsonPlace place, string message)
    {
        if (_places.TryGetValue((kind, place.Pattern), out var at))
        {
            _found[at] = _found[at] with { Count = _found[at].Count + 1 };
        }
        else if (_found.Count < Most)
        {
            _places[(kind, place.Pattern)] = _found.Count;
            _found.Add(new Deviation(kind, place.Path, message));
            _foundAt.Add(place);
        }
    }

    /// <summary>Takes over another list.</summary>
    public void AddAll(DeviationList other)
    {
        for (var i = 0; i < other._found.Count; i++)
        {
            Add(other._found[i].Kind, other._foundAt[i], other._found[i].Message);
        }
    }
}
