using CoinStatsGen.OpenApi.Checking;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>Deviations in the order found. Equal ones in the entries of a list are one with a count; bounded, whatever comes.</summary>
internal sealed class DeviationList
{
    private const int MaxDeviations = 200;
    private readonly List<Deviation> _found = [];
    private readonly Dictionary<(string Kind, string Place), int> _places = [];

    /// <summary>The deviations.</summary>
    public IReadOnlyList<Deviation> Found => _found;

    /// <summary>Adds a deviation of the whole answer.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(string kind, string message) => Add(kind, "$", "$", message);

    /// <summary>Adds what a check found; of several shapes that do not fit, what is wrong with the one that comes closest.</summary>
    public void Add(SchemaFinding finding)
    {
        if (finding.Closest.Count > 0)
        {
            foreach (var inner in finding.Closest)
            {
                Add(inner);
            }
        }
        else
        {
            Add(KindOf(finding), finding.Path, finding.Pattern, finding.Message);
        }
    }

    private static string KindOf(SchemaFinding finding) =>
        finding.Fault switch
        {
            SchemaFault.Null => DeviationKinds.UnexpectedNull,
            SchemaFault.Kind when finding.Found.GetNumberText() is null || !finding.Expected.Contains("number", StringComparison.Ordinal) =>
                DeviationKinds.WrongType,
            SchemaFault.Missing => DeviationKinds.MissingMember,
            SchemaFault.Unknown or SchemaFault.Forbidden => DeviationKinds.UnknownMember,
            SchemaFault.Count => DeviationKinds.Length,
            SchemaFault.Shape => DeviationKinds.NoVariant,
            _ => DeviationKinds.Value,
        };

    private void Add(string kind, string path, string pattern, string message)
    {
        if (_places.TryGetValue((kind, pattern), out var at))
        {
            _found[at] = _found[at] with { Count = _found[at].Count + 1 };
        }
        else if (_found.Count < MaxDeviations)
        {
            _places[(kind, pattern)] = _found.Count;
            _found.Add(new Deviation(kind, path, message));
        }
    }
}
