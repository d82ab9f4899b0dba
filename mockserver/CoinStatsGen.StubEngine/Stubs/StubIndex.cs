using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>
/// Stubs found by path: a dictionary for exact paths, a trie for templates, a list for the rest. Built once after a change, then only
/// read. Within each list the stub that wins comes first.
/// </summary>
internal sealed class StubIndex
{
    private readonly Dictionary<string, StubMapping[]> _exact;
    private readonly TemplateNode _templates = new();
    private readonly StubMapping[] _others;

    /// <summary>Builds the index.</summary>
    public StubIndex(IEnumerable<StubMapping> stubs)
    {
        var ordered = stubs.OrderBy(s => s, Comparer<StubMapping>.Create(Compare)).ToList();
        _exact = ordered
            .Where(s => s.Request.Url.Template is null)
            .SelectMany(s => s.Request.Url.Paths.Select(p => (Path: p, Stub: s)))
            .GroupBy(s => s.Path, s => s.Stub, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _others = [.. ordered.Where(s => s.Request.Url.Kind is UrlKind.Any or UrlKind.UrlPattern or UrlKind.UrlPathPattern)];
        foreach (var stub in ordered.Where(s => s.Request.Url.Template is not null))
        {
            foreach (var template in stub.Request.Url.Paths)
            {
                _templates.Add(stub, template.Split('/'), 0);
            }
        }

        _templates.Seal();
    }

    /// <summary>Nothing is stubbed.</summary>
    public bool IsEmpty => _exact.Count == 0 && _others.Length == 0 && _templates.IsEmpty;

    /// <summary>Stubs that the path leaves in question, the winning one first.</summary>
    public IEnumerable<StubMapping> Candidates(string path)
    {
        _exact.TryGetValue(path, out var exact);
        List<StubMapping[]>? lists = null;
        if (!_templates.IsEmpty)
        {
            lists = [];
            _templates.Find(path.Split('/'), 0, lists);
        }

        if (lists is null or { Count: 0 })
        {
            return exact is null ? _others
                : _others.Length == 0 ? exact
                : Merge([exact, _others]);
        }

        if (exact is not null)
        {
            lists.Add(exact);
        }

        if (_others.Length > 0)
        {
            lists.Add(_others);
        }

        return lists.Count == 1 ? lists[0] : Merge(lists);
    }

    /// <summary>Priority, then the newest, then the place in its sequence.</summary>
    public static int Compare(StubMapping left, StubMapping right)
    {
        var byPriority = left.Priority.CompareTo(right.Priority);
        var byAge = byPriority != 0 ? byPriority : right.Order.CompareTo(left.Order);
        return byAge != 0 ? byAge : left.Step.CompareTo(right.Step);
    }

    private static IEnumerable<StubMapping> Merge(List<StubMapping[]> lists)
    {
        var at = new int[lists.Count];
        while (true)
        {
            var best = -1;
            for (var i = 0; i < lists.Count; i++)
            {
                if (at[i] < lists[i].Length && (best < 0 || Compare(lists[i][at[i]], lists[best][at[best]]) < 0))
                {
                    best = i;
                }
            }

            if (best < 0)
            {
                yield break;
            }

            yield return lists[best][at[best]++];
        }
    }

    /// <summary>One segment of the templates.</summary>
    private sealed class TemplateNode
    {
        private readonly Dictionary<string, TemplateNode> _literals = new(StringComparer.Ordinal);
        private readonly List<StubMapping> _open = [];
        private readonly List<StubMapping> _tail = [];
        private TemplateNode? _gap;
        private StubMapping[] _stubs = [];
        private StubMapping[] _tails = [];

        public bool IsEmpty => _stubs.Length == 0 && _tails.Length == 0 && _literals.Count == 0 && _gap is null;

        public void Add(StubMapping stub, string[] segments, int at)
        {
            if (at == segments.Length)
            {
                _open.Add(stub);
            }
            else if (segments[at].Contains("**", StringComparison.Ordinal))
            {
                _tail.Add(stub);
            }
            else if (segments[at].Contains('{'))
            {
                (_gap ??= new TemplateNode()).Add(stub, segments, at + 1);
            }
            else
            {
                if (!_literals.TryGetValue(segments[at], out var node))
                {
                    _literals[segments[at]] = node = new TemplateNode();
                }

                node.Add(stub, segments, at + 1);
            }
        }

        public void Seal()
        {
            _stubs = [.. _open];
            _tails = [.. _tail];
            _gap?.Seal();
            foreach (var node in _literals.Values)
            {
                node.Seal();
            }
        }

        public void Find(string[] segments, int at, List<StubMapping[]> found)
        {
            if (_tails.Length > 0)
            {
                found.Add(_tails);
            }

            if (at == segments.Length)
            {
                if (_stubs.Length > 0)
                {
                    found.Add(_stubs);
                }

                return;
            }

            if (_literals.TryGetValue(segments[at], out var literal))
            {
                literal.Find(segments, at + 1, found);
            }

            _gap?.Find(segments, at + 1, found);
        }
    }
}
