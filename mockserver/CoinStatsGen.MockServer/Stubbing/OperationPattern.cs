using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Matching;

namespace CoinStats.MockServer.Stubbing;

/// <summary>A request pattern under construction: an operation, and what a test adds to it.</summary>
internal sealed class OperationPattern
{
    /// <summary>Group of query parameters.</summary>
    public const string QueryGroup = "queryParameters";

    /// <summary>Group of path parameters.</summary>
    public const string PathGroup = "pathParameters";

    /// <summary>Group of headers.</summary>
    public const string HeaderGroup = "headers";

    private readonly string _prefix;
    private readonly List<(string Group, NamedMatcher Matcher)> _named = [];
    private readonly List<ValueMatcher> _body = [];
    private readonly UrlMatcher _url = UrlMatcher.Any;
    private readonly List<(string Text, Func<CoinStatsMockRequest, bool> Holds)> _predicates = [];
    private readonly UrlTemplate[] _moreExact = [];

    /// <summary>Any request of an operation; any request at all where it is null.</summary>
    public OperationPattern(CompiledDocument document, bool strict, CoinStatsOperation? operation)
    {
        Operation = operation is null ? null : Resolve(document, operation);
        _prefix = strict || Operation is null ? "" : document.CommonPrefix;
        if (Operation is not null)
        {
            // A path without its version is the same operation.
            _url = new UrlMatcher(UrlKind, Operation.PathTemplate).Without(_prefix);
            _moreExact = MoreExact(document, Operation);
        }
    }

    private OperationPattern(OperationPattern other)
    {
        _prefix = other._prefix;
        Operation = other.Operation;
        _url = other._url;
        _named.AddRange(other._named);
        _body.AddRange(other._body);
        _moreExact = other._moreExact;
        _predicates.AddRange(other._predicates);
    }

    /// <summary>The operation, or null.</summary>
    public CompiledOperation? Operation { get; }

    /// <summary>The pattern as a mapping writes it.</summary>
    public JsonObject Json
    {
        get
        {
            var json = new JsonObject();
            if (Operation is not null)
            {
                json["method"] = Operation.Method;
                json[UrlKind == UrlKind.UrlPath ? "urlPath" : "urlPathTemplate"] = Operation.PathTemplate;
            }

            foreach (var group in _named.GroupBy(n => n.Group, n => n.Matcher, StringComparer.Ordinal))
            {
                json[group.Key] = new JsonObject(group.Select(m => KeyValuePair.Create(m.Name, m.Json?.DeepClone())));
            }

            if (_body.Count > 0)
            {
                json["bodyPatterns"] = new JsonArray([.. _body.Select(b => b.Json?.DeepClone())]);
            }

            return json;
        }
    }

    /// <summary>A copy that can be added to.</summary>
    public OperationPattern Copy() => new(this);

    /// <summary>Asks for a value of a name; null asks only that it is there. The last word on a name counts.</summary>
    public void AddNamed(string group, string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ValueMatcher matcher =
            value is null ? new NotMatcher(new AbsentMatcher()) { Json = new JsonObject { ["not"] = new JsonObject { ["absent"] = true } } }
            : group == PathGroup && Uri.EscapeDataString(value) is var escaped && escaped != value
                ? Either(EqualTo(value), EqualTo(escaped))
            : EqualTo(value);
        _named.RemoveAll(n => n.Group == group && n.Matcher.Name == name);
        _named.Add((group, new NamedMatcher(name, matcher) { Json = matcher.Json }));
    }

    /// <summary>Asks for a body that is this JSON.</summary>
    /// <exception cref="CoinStatsMockException">The text is not JSON.</exception>
    public void AddJsonBody(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            _body.Add(
                new JsonEqualMatcher(document.RootElement.Clone(), ignoreArrayOrder: false, ignoreExtraElements: false)
                {
                    Json = new JsonObject { ["equalToJson"] = json },
                }
            );
        }
        catch (JsonException problem)
        {
            throw new CoinStatsMockException($"The body to compare with is not JSON: {problem.Message}", problem);
        }
    }

    /// <summary>Asks for a body in which a path leads somewhere.</summary>
    /// <exception cref="CoinStatsMockException">The text is no JSON path.</exception>
    public void AddJsonPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            _body.Add(new JsonPathMatcher(StubPath.Parse(path), inner: null) { Json = new JsonObject { ["matchesJsonPath"] = path } });
        }
        catch (FormatException problem)
        {
            throw new CoinStatsMockException($"'{path}' is no JSON path: {problem.Message}", problem);
        }
    }

    /// <summary>Asks a predicate.</summary>
    public void AddPredicate(Func<CoinStatsMockRequest, bool> holds, string text) => _predicates.Add((text, holds));

    /// <summary>The pattern, ready to match.</summary>
    public RequestPattern Build() =>
        new()
        {
            Method = Operation?.Method ?? "ANY",
            Url = _url,
            PathParameters = Of(PathGroup),
            Query = Of(QueryGroup),
            Headers = Of(HeaderGroup),
            Body = [.. _body],
            Predicate = _predicates.Count == 0 && _moreExact.Length == 0 ? null : Holds,
            Json = Json,
        };

    /// <summary>What the pattern asks beyond the operation, in words.</summary>
    public IEnumerable<string> Lines() =>
        [
            .. Group(PathGroup, "path"),
            .. Group(QueryGroup, "query"),
            .. Group(HeaderGroup, "header"),
            .. _body.Select(b => $"body {b.Json!.ToJsonString(JsonText.Compact)}"),
            .. _predicates.Select(p => $"where {p.Text}"),
        ];

    private bool Holds(MatchContext request) =>
        !Array.Exists(_moreExact, t => t.Matches(_url.Whole(request.Path)))
        && _predicates.TrueForAll(p => p.Holds(new CoinStatsMockRequest(request, Operation?.Id)));

    // Fixed text wins over parameters: /coins/charts is an operation of its own, and no coin of /coins/{coinId}.
    private static UrlTemplate[] MoreExact(CompiledDocument document, CompiledOperation operation)
    {
        if (!operation.PathTemplate.Contains('{'))
        {
            return [];
        }

        var own = new UrlTemplate(operation.PathTemplate);
        return
        [
            .. document
                .Operations.Where(o =>
                    o.Method == operation.Method
                    && o.PathTemplate != operation.PathTemplate
                    && own.Parse(o.PathTemplate) is { } gaps
                    && gaps.Values.Any(v => !v.Contains('{'))
                )
                .Select(o => new UrlTemplate(o.PathTemplate)),
        ];
    }

    private UrlKind UrlKind => Operation!.PathTemplate.Contains('{') ? UrlKind.UrlPathTemplate : UrlKind.UrlPath;

    private NamedMatcher[] Of(string group) => [.. _named.Where(n => n.Group == group).Select(n => n.Matcher)];

    private IEnumerable<string> Group(string group, string label) =>
        Of(group).Select(m => m.Json?["equalTo"] is { } value ? $"{label} {m.Name} = {value}" : $"{label} {m.Name} is sent");

    private static EqualToMatcher EqualTo(string value) => new(value, ignoreCase: false) { Json = new JsonObject { ["equalTo"] = value } };

    private static OrMatcher Either(ValueMatcher left, ValueMatcher right) =>
        new([left, right]) { Json = new JsonObject { ["or"] = new JsonArray(left.Json!.DeepClone(), right.Json!.DeepClone()) } };

    private static CompiledOperation Resolve(CompiledDocument document, CoinStatsOperation operation) =>
        document.Find(operation.Id)
        ?? Array.Find(document.Operations, o => o.Method == operation.Method && o.PathTemplate == operation.PathTemplate)
        ?? throw new CoinStatsMockException(
            $"The served document has no operation '{operation.Id}' ({operation.Method} {operation.PathTemplate})."
        );
}
