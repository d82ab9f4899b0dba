namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>
/// A value in a filter: one of the document, or one that is written in the path; of kind <see cref="JsonKind.None"/> where a path leads
/// nowhere.
/// </summary>
internal readonly struct JsonPathValue<TNode>
{
    private readonly IJsonNodes<TNode> _nodes;
    private readonly JsonPathLiteral? _literal;
    private readonly TNode _node;

    public JsonPathValue(IJsonNodes<TNode> nodes, TNode node)
    {
        (_nodes, _node, _literal) = (nodes, node, null);
        Kind = nodes.KindOf(node);
    }

    public JsonPathValue(IJsonNodes<TNode> nodes, JsonPathLiteral literal)
    {
        (_nodes, _node, _literal) = (nodes, default!, literal);
        Kind = literal.Kind;
    }

    /// <summary>Its kind.</summary>
    public JsonKind Kind { get; }

    /// <summary>There is a value.</summary>
    public bool Exists => Kind != JsonKind.None;

    /// <summary>A list or an object.</summary>
    public bool IsComposed => Kind is JsonKind.Array or JsonKind.Object;

    /// <summary>The text of a string, the digits of a number, <c>true</c> or <c>false</c>.</summary>
    public string Text =>
        _literal is not null ? _literal.Text
        : Kind == JsonKind.String ? _nodes.TextOf(_node)
        : _nodes.JsonOf(_node);

    /// <summary>How many items or members; of a text, its characters.</summary>
    public int Count =>
        Kind switch
        {
            JsonKind.String => CharactersOf(Text),
            JsonKind.Array => _literal?.Items.Count ?? _nodes.CountOf(_node),
            _ => _literal?.Members.Count ?? _nodes.CountOf(_node),
        };

    /// <summary>The number; false for every other kind.</summary>
    public bool TryGetNumber(out JsonNumber number)
    {
        number = default;
        return Kind == JsonKind.Number && JsonNumber.TryParse(Text, out number);
    }

    /// <summary>Items of a list.</summary>
    public IEnumerable<JsonPathValue<TNode>> Items()
    {
        var nodes = _nodes;
        return _literal is null
            ? nodes.ItemsOf(_node).Select(item => new JsonPathValue<TNode>(nodes, item))
            : _literal.Items.Select(item => new JsonPathValue<TNode>(nodes, item));
    }

    /// <summary>The same JSON: numbers by what they say, objects whatever their order.</summary>
    public bool IsSame(JsonPathValue<TNode> other)
    {
        if (Kind != other.Kind)
        {
            return false;
        }

        return Kind switch
        {
            JsonKind.Number => TryGetNumber(out var left) && other.TryGetNumber(out var right) && left.Equals(right),
            JsonKind.String => string.Equals(Text, other.Text, StringComparison.Ordinal),
            JsonKind.Array => Count == other.Count && Items().Zip(other.Items(), (left, right) => left.IsSame(right)).All(same => same),
            JsonKind.Object => Count == other.Count && HasSameMembers(other),
            _ => true,
        };
    }

    /// <summary>Less than zero where it stands before the other; null where the two have no order.</summary>
    public int? CompareTo(JsonPathValue<TNode> other)
    {
        if (TryGetNumber(out var left) && other.TryGetNumber(out var right))
        {
            return left.Against(right);
        }

        return Kind == JsonKind.String && other.Kind == JsonKind.String ? CompareCharacters(Text, other.Text) : null;
    }

    private static int CharactersOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

    // By characters, not by halves of them: a surrogate stands behind all that is no surrogate.
    private static int CompareCharacters(string left, string right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] != right[i])
            {
                var isHalf = char.IsSurrogate(left[i]);
                return isHalf == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i])
                    : isHalf ? 1
                    : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private bool HasSameMembers(JsonPathValue<TNode> other)
    {
        foreach (var member in Members())
        {
            if (!other.TryGet(member.Key, out var same) || !member.Value.IsSame(same))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<KeyValuePair<string, JsonPathValue<TNode>>> Members()
    {
        var nodes = _nodes;
        return _literal is null
            ? nodes.MembersOf(_node).Select(member => new KeyValuePair<string, JsonPathValue<TNode>>(member.Key, new(nodes, member.Value)))
            : _literal.Members.Select(member => new KeyValuePair<string, JsonPathValue<TNode>>(member.Key, new(nodes, member.Value)));
    }

    private bool TryGet(string name, out JsonPathValue<TNode> value)
    {
        value = default;
        if (_literal is not null)
        {
            var isWritten = _literal.Members.TryGetValue(name, out var written);
            value = isWritten ? new(_nodes, written!) : default;
            return isWritten;
        }

        var isThere = _nodes.TryGet(_node, name, out var node);
        value = isThere ? new(_nodes, node) : default;
        return isThere;
    }
}
