using System.Text;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>One way along a path through a document, value by value in its order.</summary>
internal sealed class JsonPathWalk<TNode>(
    IJsonNodes<TNode> nodes,
    JsonPath path,
    JsonPathBudget budget,
    Func<JsonPath, JsonPathCondition, TNode, bool> holds,
    bool keepsPlaces,
    bool mustExist
)
{
    private readonly List<JsonPathNode<TNode>> _found = [];
    private readonly JsonPathSegment[] _segments = path.Segments;
    private readonly bool _isJayway = path.Dialect.IsJayway;
    private readonly JaywayScan? _scan = path.Dialect.IsJayway ? new(path) : null;
    private bool _isLost;

    /// <summary>What the path leads to; null where it cannot be followed (Jayway).</summary>
    public List<JsonPathNode<TNode>>? From(TNode start)
    {
        Visit(0, start, keepsPlaces ? JsonPathPlace.Root : null);
        return _isLost ? null : _found;
    }

    private void Visit(int at, TNode node, JsonPathPlace? place)
    {
        budget.Spend(path);
        if (at == _segments.Length)
        {
            _found.Add(new(node, place));
        }
        else if (!_segments[at].IsDeep)
        {
            Apply(at, node, place);
        }
        else if (_isJayway)
        {
            Scan(at, node, place);
        }
        else
        {
            Descend(at, node, place);
        }
    }

    private void Descend(int at, TNode node, JsonPathPlace? place)
    {
        Apply(at, node, place);
        foreach (var (child, inner) in Children(node, place))
        {
            budget.Spend(path);
            Descend(at, child, inner);
        }
    }

    // Jayway asks the segment behind the dots only of what it fits, and the items of a list the one behind that at once.
    private void Scan(int at, TNode node, JsonPathPlace? place)
    {
        var kind = nodes.KindOf(node);
        if (kind is not (JsonKind.Object or JsonKind.Array))
        {
            return;
        }

        if (Fits(at, node, kind))
        {
            if (kind == JsonKind.Object || at == _segments.Length - 1)
            {
                Apply(at, node, place);
            }
            else
            {
                var index = 0;
                foreach (var item in nodes.ItemsOf(node))
                {
                    _scan!.Pass(at + 1, index);
                    Visit(at + 1, item, place is null ? null : new(place, null, index));
                    index++;
                }
            }
        }

        foreach (var (child, inner) in Children(node, place))
        {
            budget.Spend(path);
            Scan(at, child, inner);
        }
    }

    private bool Fits(int at, TNode node, JsonKind kind) =>
        _segments[at].Selectors[0] switch
        {
            JsonPathSelector.Name => kind == JsonKind.Object
                && (
                    (_segments[at].Selectors.Length > 1 && at < _segments.Length - 1)
                    || _segments[at].Selectors.All(name => nodes.TryGet(node, ((JsonPathSelector.Name)name).Value, out _))
                ),
            JsonPathSelector.Index or JsonPathSelector.Slice => kind == JsonKind.Array,
            JsonPathSelector.Filter filter => holds(path, filter.Condition, node),
            JsonPathSelector.Wildcard => true,
            _ => false,
        };

    private void Apply(int at, TNode node, JsonPathPlace? place)
    {
        var segment = _segments[at];
        if (_isJayway && segment.IsNames && segment.Selectors.Length > 1 && at == _segments.Length - 1)
        {
            Merge(at, node);
            return;
        }

        foreach (var selector in segment.Selectors)
        {
            Apply(at, selector, node, place);
        }
    }

    private void Apply(int at, JsonPathSelector selector, TNode node, JsonPathPlace? place)
    {
        switch (selector)
        {
            case JsonPathSelector.Name name:
                ApplyName(at, name.Value, node, place);
                break;
            case JsonPathSelector.Index index:
                ApplyIndex(at, index.Value, node, place);
                break;
            case JsonPathSelector.Slice slice:
                ApplySlice(at, slice, node, place);
                break;
            case JsonPathSelector.Filter filter when _isJayway:
                ApplyJaywayFilter(at, filter.Condition, node, place);
                break;
            case JsonPathSelector.Filter filter:
                VisitChildren(at, node, place, child => holds(path, filter.Condition, child));
                break;
            case JsonPathSelector.Wildcard:
                VisitChildren(at, node, place, static _ => true);
                break;
            case JsonPathSelector.Function function when JaywayFunctions.Apply(function.Value, nodes, node) is { } json:
                Visit(at + 1, nodes.Read(json), null);
                break;
        }
    }

    private void ApplyName(int at, string name, TNode node, JsonPathPlace? place)
    {
        if (nodes.KindOf(node) != JsonKind.Object)
        {
            LoseWhereCertain(at);
        }
        else if (nodes.TryGet(node, name, out var member))
        {
            if (_scan is null || _scan.Lets(at))
            {
                Visit(at + 1, member, place is null ? null : new(place, name, -1));
            }
        }
        else
        {
            _isLost |= mustExist;
            if (at < _segments.Length - 1 && path.IsStepDefinite(at))
            {
                LoseWhereCertain(at);
            }
        }
    }

    private void ApplyIndex(int at, long index, TNode node, JsonPathPlace? place)
    {
        if (nodes.KindOf(node) != JsonKind.Array)
        {
            LoseWhereCertain(at);
            return;
        }

        var count = nodes.CountOf(node);
        var item = index < 0 ? index + count : index;
        if (item >= 0 && item < count)
        {
            Visit(at + 1, nodes.ItemOf(node, (int)item), place is null ? null : new(place, null, (int)item));
        }
    }

    private void ApplySlice(int at, JsonPathSelector.Slice slice, TNode node, JsonPathPlace? place)
    {
        if (nodes.KindOf(node) != JsonKind.Array)
        {
            LoseWhereCertain(at);
            return;
        }

        var count = nodes.CountOf(node);
        foreach (var index in _isJayway ? JaywayScan.IndexesOf(slice, count) : IndexesOf(slice, count))
        {
            ApplyIndex(at, index, node, place);
        }
    }

    // RFC 9535, section 2.3.4.2.2.
    private static IEnumerable<long> IndexesOf(JsonPathSelector.Slice slice, long count)
    {
        var step = slice.Step ?? 1;
        long Bound(long? written, long otherwise, long least, long most) =>
            written is not { } at ? otherwise : Math.Min(Math.Max(at < 0 ? at + count : at, least), most);
        if (step > 0)
        {
            var end = Bound(slice.End, count, 0, count);
            for (var i = Bound(slice.Start, 0, 0, count); i < end; i += step)
            {
                yield return i;
            }
        }
        else if (step < 0)
        {
            var end = Bound(slice.End, -1, -1, count - 1);
            for (var i = Bound(slice.Start, count - 1, -1, count - 1); i > end; i += step)
            {
                yield return i;
            }
        }
    }

    private void ApplyJaywayFilter(int at, JsonPathCondition condition, TNode node, JsonPathPlace? place)
    {
        switch (nodes.KindOf(node))
        {
            case JsonKind.Object when holds(path, condition, node):
                Visit(at + 1, node, place);
                break;
            case JsonKind.Array:
                VisitChildren(at, node, place, item => holds(path, condition, item));
                break;
            case not JsonKind.Object:
                LoseWhereCertain(at);
                break;
        }
    }

    private void VisitChildren(int at, TNode node, JsonPathPlace? place, Func<TNode, bool> fits)
    {
        foreach (var (child, inner) in Children(node, place))
        {
            budget.Spend(path);
            if (fits(child))
            {
                Visit(at + 1, child, inner);
            }
        }
    }

    private IEnumerable<(TNode Value, JsonPathPlace? Place)> Children(TNode node, JsonPathPlace? place) =>
        nodes.KindOf(node) switch
        {
            JsonKind.Object => nodes
                .MembersOf(node)
                .Select(member => (member.Value, place is null ? null : new JsonPathPlace(place, member.Key, -1))),
            JsonKind.Array => nodes
                .ItemsOf(node)
                .Select((item, index) => (item, place is null ? null : new JsonPathPlace(place, null, index))),
            _ => [],
        };

    private void Merge(int at, TNode node)
    {
        if (nodes.KindOf(node) != JsonKind.Object)
        {
            LoseWhereCertain(at);
            return;
        }

        var text = new StringBuilder("{");
        foreach (var name in _segments[at].Selectors.Cast<JsonPathSelector.Name>().Select(name => name.Value).Distinct())
        {
            if (nodes.TryGet(node, name, out var member))
            {
                text.Append(text.Length > 1 ? "," : "").Append(JsonStrings.Quote(name)).Append(':').Append(nodes.JsonOf(member));
            }
            else
            {
                _isLost |= mustExist;
            }
        }

        Visit(at + 1, nodes.Read(text.Append('}').ToString()), null);
    }

    private void LoseWhereCertain(int at) => _isLost |= _isJayway && path.IsDefiniteUpTo(at);
}
