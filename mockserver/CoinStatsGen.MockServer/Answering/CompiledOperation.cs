using System.Globalization;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Validating;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Answering;

/// <summary>One operation of the document, ready to answer.</summary>
internal sealed class CompiledOperation
{
    private readonly Dictionary<int, DocumentedAnswer[]> _answers = [];
    private CoinStatsMockOperation? _public;

    /// <summary>Compiles an operation.</summary>
    public CompiledOperation(ApiOperation spec, AnswerCompiler answers, SchemaCatalog catalog)
    {
        Spec = spec;
        Id = spec.Id;
        Method = spec.Method;
        PathTemplate = spec.Path;
        NamedSegments = [.. CoinStatsGen.OpenApi.Wire.PathTemplate.Parse(spec.Path).NamedSegments];
        foreach (var response in spec.Responses)
        {
            if (answers.Compile(spec, response) is { Length: > 0 } compiled)
            {
                _answers.TryAdd(AnswerCompiler.StatusOf(spec, response), compiled);
            }
        }

        var success = SuccessOf(spec);
        Success = success is null
            ? new DocumentedAnswer(204, "", contentType: null, [], body: null)
            : _answers[AnswerCompiler.StatusOf(spec, success)][0];
        Note =
            success is null || Success.Status is < 400 or 501
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"the document describes no success of {Id}: this is its first error, {Success.Status}"
                );
        Statuses = [.. _answers.Keys];
        Keys = new KeyCheck(spec, catalog);
        Validator = new RequestValidator(spec, catalog);
    }

    /// <summary>The operation as the document has it.</summary>
    public ApiOperation Spec { get; }

    /// <summary><c>operationId</c>.</summary>
    public string Id { get; }

    /// <summary>HTTP method in upper case.</summary>
    public string Method { get; }

    /// <summary>What callers get to see of it.</summary>
    public CoinStatsMockOperation Public => _public ??= new CoinStatsMockOperation(this);

    /// <summary>The path with its parameters in braces, as the document writes it.</summary>
    public string PathTemplate { get; }

    /// <summary>The segments of the path that hold names, as requests note where theirs stand.</summary>
    public PathTemplate[] NamedSegments { get; }

    /// <summary>What is answered when nothing stands in the way.</summary>
    public DocumentedAnswer Success { get; }

    /// <summary>What is to be said of <see cref="Success"/>: that it is none, where the document describes none; otherwise null.</summary>
    public string? Note { get; }

    /// <summary>Documented statuses in document order.</summary>
    public int[] Statuses { get; }

    /// <summary>Asks for a key.</summary>
    public KeyCheck Keys { get; }

    /// <summary>Holds requests against the document.</summary>
    public RequestValidator Validator { get; }

    /// <summary>Every documented answer.</summary>
    public IEnumerable<DocumentedAnswer> Answers => Statuses.SelectMany(status => _answers[status]);

    /// <summary>The first example of a status, or null where the document has no such status.</summary>
    public DocumentedAnswer? Answer(int status) => _answers.TryGetValue(status, out var answers) ? answers[0] : null;

    /// <summary>A named example of a status, or null.</summary>
    public DocumentedAnswer? Answer(int status, string example) =>
        _answers.TryGetValue(status, out var answers) ? Array.Find(answers, a => a.ExampleName == example) : null;

    /// <summary>Names of the examples of a status.</summary>
    public IEnumerable<string> ExampleNames(int status) =>
        _answers.TryGetValue(status, out var answers) ? answers.Select(a => a.ExampleName).Where(n => n.Length > 0) : [];

    /// <inheritdoc/>
    public override string ToString() => Id;

    // A success; else what is said of all that is not said; else a redirect; else what comes first.
    private static OperationResponse? SuccessOf(ApiOperation spec) =>
        spec.Responses.FirstOrDefault(static r => r.IsSuccess)
        ?? spec.Responses.FirstOrDefault(static r => r.Status == "default")
        ?? spec.Responses.FirstOrDefault(static r => r.Status is ['1' or '3', ..])
        ?? (spec.Responses.Count > 0 ? spec.Responses[0] : null);
}
