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

    /// <summary>Adds an operation; the first of two with the same method and shape stays.</summary>
    public void Add(CompiledOperation operation)
    {
        var node = _root;
        foreach (var segment in PathTemplate.Parse(operation.PathTemplate.TrimStart('/')).Segments)
        {
            node = Child(node, segment);
        }

        if (!node.Operations.Exists(o => o.Method == operation.Method))
        {
            node.Operations.Add(operation);
        }
    }

    /// <summary>Finds the operation of a request and notes where its path parameters stand.</summary>
    public RouteMatch Match(MockRequest request)
    {
        List<string>? allow = null;
        var path = request.RoutedPath;
        var found = Walk(_root, path, 1, request.Method, request.Captures, 0, ref allow);
        return new RouteMatch(found, allow is null ? null : string.Join(", ", allow));
    }

    private static CompiledOperation? Walk(
        RouteNode node,
        ReadOnlySpan<char> path,
        int start,
        string method,
        SegmentRange[] captures,
        int captured,
        ref List<string>? allow
    )
    {
        if (start > path.Length)
        {
            return End(node, method, ref allow);
        }

        var length = path[start..].IndexOf('/');
        length = length < 0 ? path.Length - start : length;
        var segment = path.Slice(start, length);
        var next = start + length + 1;
        var decoded = segment.Contains('%') ? Uri.UnescapeDataString(segment.ToString()) : null;
        var text = decoded ?? segment;
        if (node.Literals.TryGet(text, out var literal) && Walk(literal, path, next, method, captures, captured, ref allow) is { } exact)
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
                && Walk(child, path, next, method, captures, captured + 1, ref allow) is { } shaped
            )
            {
                return shaped;
            }
        }

        captures[captured] = new SegmentRange(start, length);
        return node.Parameter is null ? null : Walk(node.Parameter, path, next, method, captures, captured + 1, ref allow);
    }

    private static CompiledOperation? End(RouteNode node, string method, ref List<string>? allow)
    {
        foreach (var operation in node.Operations)
        {
            if (operation.Method == method)
            {
                return operation;
            }
        }

        // Whatever can be got has a head (RFC 9110, 9.3.2); the host leaves the body out.
        if (method == "HEAD" && node.Operations.Find(o => o.Method == "GET") is { } got)
        {
            return got;
        }

        foreach (var operation in node.Operations)
        {
            allow ??= [];
            if (!allow.Contains(operation.Method))
            {
                allow.Add(operation.Method);
            }
        }

        return null;
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
