using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Stubbing;

/// <summary>A request pattern under construction: an operation, and what a test adds to it.</summary>
internal sealed class OperationPattern
{
    private readonly StubReader _reader;
    private readonly string _prefix;
    private readonly JsonObject _json;
    private readonly List<(string Text, Func<CoinStatsMockRequest, bool> Holds)> _predicates = [];
    private readonly UrlTemplate[] _moreExact = [];

    /// <summary>Any request of an operation; any request at all where it is null.</summary>
    public OperationPattern(CompiledDocument document, StubReader reader, bool strict, CoinStatsOperation? operation)
    {
        _reader = reader;
        Operation = operation is null ? null : Resolve(document, operation);
        _prefix = strict || Operation is null ? string.Empty : document.CommonPrefix;
        _json = [];
        if (Operation is not null)
        {
            _json["method"] = Operation.Method;
            _json[Operation.PathTemplate.Contains('{') ? "urlPathTemplate" : "urlPath"] = Operation.PathTemplate;
            _moreExact = MoreExact(document, Operation);
        }
    }

    private OperationPattern(OperationPattern other)
    {
        _reader = other._reader;
        _prefix = other._prefix;
        Operation = other.Operation;
        _json = (JsonObject)other._json.DeepClone();
        _moreExact = other._moreExact;
        _predicates.AddRange(other._predicates);
    }

    /// <summary>The operation, or null.</summary>
    public CompiledOperation? Operation { get; }

    /// <summary>The pattern as a mapping writes it.</summary>
    public JsonObject Json => (JsonObject)_json.DeepClone();

    /// <summary>A copy that can be added to.</summary>
    public OperationPattern Copy() => new(this);

    /// <summary>Asks for a value of a name; null asks only that it is there.</summary>
    public void AddNamed(string group, string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_json[group] is not JsonObject members)
        {
            _json[group] = members = [];
        }

        members[name] = value is null
            ? new JsonObject { ["not"] = new JsonObject { ["absent"] = true } }
            : group == "pathParameters" && Uri.EscapeDataString(value) is var escaped && escaped != value
                ? new JsonObject { ["or"] = new JsonArray(new JsonObject { ["equalTo"] = value }, new JsonObject { ["equalTo"] = escaped }) }
                : new JsonObject { ["equalTo"] = value };
    }

    /// <summary>Asks for a body.</summary>
    public void AddBody(JsonObject matcher)
    {
        if (_json["bodyPatterns"] is not JsonArray items)
        {
            _json["bodyPatterns"] = items = [];
        }

        items.Add(matcher);
    }

    /// <summary>Asks a predicate.</summary>
    public void AddPredicate(Func<CoinStatsMockRequest, bool> holds, string text) => _predicates.Add((text, holds));

    /// <summary>The pattern, ready to match.</summary>
    public RequestPattern Build()
    {
        var pattern = _reader.Patterns.Read(Json, "/request");
        if (_prefix.Length > 0)
        {
            // A path without its version is the same operation.
            pattern = pattern with { Url = pattern.Url.Without(_prefix) };
        }

        return _predicates.Count == 0 && _moreExact.Length == 0 ? pattern : pattern with { Predicate = request => Holds(request, pattern.Url) };
    }

    /// <summary>What the pattern asks beyond the operation, in words.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Group("pathParameters", "path"),
        .. Group("queryParameters", "query"),
        .. Group("headers", "header"),
        .. ((_json["bodyPatterns"] as JsonArray) ?? []).Select(b => $"body {b!.ToJsonString(JsonText.Compact)}"),
        .. _predicates.Select(p => $"where {p.Text}"),
    ];

    private bool Holds(MatchContext request, UrlMatcher url)
        => !Array.Exists(_moreExact, t => t.Matches(url.Whole(request.Path))) && _predicates.TrueForAll(p => p.Holds(new CoinStatsMockRequest(request, Operation?.Id)));

    // Fixed text wins over parameters: /coins/charts is an operation of its own, and no coin of /coins/{coinId}.
    private static UrlTemplate[] MoreExact(CompiledDocument document, CompiledOperation operation)
    {
        if (!operation.PathTemplate.Contains('{'))
        {
            return [];
        }

        var own = new UrlTemplate(operation.PathTemplate);
        return [.. document.Operations
            .Where(o => o.Method == operation.Method && o.PathTemplate != operation.PathTemplate && own.Parse(o.PathTemplate) is { } gaps && gaps.Values.Any(v => !v.Contains('{')))
            .Select(o => new UrlTemplate(o.PathTemplate))];
    }

    private IEnumerable<string> Group(string group, string label)
        => ((_json[group] as JsonObject) ?? []).Select(m => m.Value?["equalTo"] is { } value ? $"{label} {m.Key} = {value}" : $"{label} {m.Key} is sent");

    private static CompiledOperation Resolve(CompiledDocument document, CoinStatsOperation operation)
        => document.Find(operation.Id)
            ?? Array.Find(document.Operations, o => o.Method == operation.Method && o.PathTemplate == operation.PathTemplate)
            ?? throw new CoinStatsMockException($"The served document has no operation '{operation.Id}' ({operation.Method} {operation.PathTemplate}).");
}
