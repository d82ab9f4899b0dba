using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Answering;

/// <summary>
/// The paths of a document as a trie of segments. Fixed text wins over parameters; a branch that leads nowhere is given up for the
/// next. Matching allocates nothing unless a segment is percent-encoded or text stands around a name.
/// </summary>
internal sealed class RouteTable
{
    private readonly RouteNode _root = new();

    /// <summary>Operations that no request reaches, each with the one that takes all of them.</summary>
    public List<(CompiledOperation Hidden, CompiledOperation By)> Unreachable { get; } = [];

    /// <summary>Adds an operation. Of two with the same method and shape the first one counts whose path parameters fit a request.</summary>
    public void Add(CompiledOperation operation)
    {
        var node = _root;
        foreach (var segment in PathTemplate.Parse(operation.PathTemplate.TrimStart('/')).Segments)
        {
            node = Child(node, segment);
        }

        if (node.Operations.Find(o => o.Method == operation.Method && PathShapes.Covers(o.Spec, operation.Spec)) is { } earlier)
        {
            Unreachable.Add((operation, earlier));
            return;
        }

        node.Operations.Add(operation);
    }

    /// <summary>Finds the operation of a request and notes where its path parameters stand.</summary>
    public RouteMatch Match(MockRequest request)
    {
        List<string>? allow = null;
        var path = request.RoutedPath;
        var found = Walk(_root, path, 1, request, request.Captures, 0, ref allow);
        return new RouteMatch(found, allow is null ? null : string.Join(", ", allow));
    }

    private static CompiledOperation? Walk(
        RouteNode node,
        ReadOnlySpan<char> path,
        int start,
        MockRequest request,
        SegmentRange[] captures,
        int captured,
        ref List<string>? allow
    )
    {
        if (start > path.Length)
        {
            return End(node, request, ref allow);
        }

        var length = path[start..].IndexOf('/');
        length = length < 0 ? path.Length - start : length;
        var segment = path.Slice(start, length);
        var next = start + length + 1;
        var decoded = segment.Contains('%') ? Uri.UnescapeDataString(segment.ToString()) : null;
        var text = decoded ?? segment;
        if (node.Literals.TryGet(text, out var literal) && Walk(literal, path, next, request, captures, captured, ref allow) is { } exact)
        {
            return exact;
        }

        if (length == 0 || captured >= MockRequest.MaxCaptures)
        {
            return null;
        }

        captures[captured] = new SegmentRange(start, length);
        foreach (var (template, child) in node.Patterns)
        {
            if (
                template.Read(decoded ??= segment.ToString()) is not null
                && Walk(child, path, next, request, captures, captured + 1, ref allow) is { } shaped
            )
            {
                return shaped;
            }
        }

        captures[captured] = new SegmentRange(start, length);
        return node.Parameter is null ? null : Walk(node.Parameter, path, next, request, captures, captured + 1, ref allow);
    }

    private static CompiledOperation? End(RouteNode node, MockRequest request, ref List<string>? allow)
    {
        // Whatever can be got has a head (RFC 9110, 9.3.2); the host leaves the body out.
        var chosen = Chosen(node, request.Method, request) ?? (request.Method == "HEAD" ? Chosen(node, "GET", request) : null);
        if (chosen is not null)
        {
            return chosen;
        }

        foreach (var other in node.Operations)
        {
            allow ??= [];
            if (!allow.Contains(other.Method))
            {
                allow.Add(other.Method);
            }
        }

        return null;
    }

    /// <summary>The operation of a method: the only one, or the first whose path parameters fit, or the first.</summary>
    private static CompiledOperation? Chosen(RouteNode node, string method, MockRequest request)
    {
        CompiledOperation? first = null;
        foreach (var operation in node.Operations)
        {
            if (operation.Method != method)
            {
                continue;
            }

            if (first is not null && !first.Validator.FitsPath(request) && operation.Validator.FitsPath(request))
            {
                return operation;
            }

            first ??= operation;
        }

        return first;
    }

    private static RouteNode Child(RouteNode node, PathTemplate segment)
    {
        if (segment.Names.Length == 0)
        {
            return node.Literals.TryGet(segment.Text, out var literal) ? literal : node.Literals.Add(segment.Text, new RouteNode());
        }

        if (segment.IsOneName)
        {
            return node.Parameter ??= new RouteNode();
        }

        var (_, known) = node.Patterns.Find(p => p.Template.Shape == segment.Shape);
        if (known is null)
        {
            known = new RouteNode();
            node.Patterns.Add((segment, known));
        }

        return known;
    }
}
