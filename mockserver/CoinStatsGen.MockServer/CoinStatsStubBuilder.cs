using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Stubbing;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer;

/// <summary>
/// Says which requests a stub answers, then what it answers. The newest stub that fits wins; a request that no stub fits is answered
/// from the document.
/// </summary>
public sealed class CoinStatsStubBuilder
{
    private readonly MockEngine _engine;
    private readonly MockLane _lane;
    private readonly OperationPattern _pattern;
    private readonly StubSequence _sequence;
    private int _priority = 5;
    private (string Name, string? When, string? Then)? _scenario;

    internal CoinStatsStubBuilder(MockEngine engine, MockLane lane, OperationPattern pattern, StubSequence? sequence = null)
    {
        _engine = engine;
        _lane = lane;
        _pattern = pattern;
        _sequence = sequence ?? new StubSequence();
    }

    /// <summary>Only requests that send this query parameter, whatever its value.</summary>
    public CoinStatsStubBuilder WithQuery(string name) => With(OperationPattern.QueryGroup, name, value: null);

    /// <summary>Only requests whose query parameter has this value.</summary>
    public CoinStatsStubBuilder WithQuery(string name, string value) => With(OperationPattern.QueryGroup, name, value);

    /// <summary>Only requests whose path parameter has this value.</summary>
    public CoinStatsStubBuilder WithPath(string name, string value) => With(OperationPattern.PathGroup, name, value);

    /// <summary>Only requests that send this header, whatever its value.</summary>
    public CoinStatsStubBuilder WithHeader(string name) => With(OperationPattern.HeaderGroup, name, value: null);

    /// <summary>Only requests whose header has this value.</summary>
    public CoinStatsStubBuilder WithHeader(string name, string value) => With(OperationPattern.HeaderGroup, name, value);

    /// <summary>Only requests whose body is this JSON, whatever its white space and the order of its members.</summary>
    /// <exception cref="CoinStatsMockException">The text is not JSON.</exception>
    public CoinStatsStubBuilder WithJsonBody(string json)
    {
        _pattern.AddJsonBody(json);
        return this;
    }

    /// <summary>Only requests in whose body this JSON path leads somewhere, such as <c>$.wallets[?(@.address == '0x1')]</c>.</summary>
    /// <exception cref="CoinStatsMockException">The text is no JSON path.</exception>
    public CoinStatsStubBuilder WithJsonPath(string path)
    {
        _pattern.AddJsonPath(path);
        return this;
    }

    /// <summary>
    /// Only requests that a predicate accepts. It must be quick and free of side effects: it may run for requests it does not answer.
    /// </summary>
    public CoinStatsStubBuilder Where(
        Func<CoinStatsMockRequest, bool> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null
    )
    {
        ArgumentNullException.ThrowIfNull(predicate);
        _pattern.AddPredicate(predicate, expression ?? "a predicate");
        return this;
    }

    /// <summary>Puts the stub before (1) or behind (above 5) others.</summary>
    public CoinStatsStubBuilder WithPriority(int priority)
    {
        _priority = priority;
        return this;
    }

    /// <summary>
    /// Answers only while a scenario is in a state, and leads it to another. Scenarios begin in the state <c>Started</c>.
    /// </summary>
    public CoinStatsStubBuilder InScenario(string name, string? whenState = null, string? thenState = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _scenario = (name, whenState, thenState);
        return this;
    }

    /// <summary>Answers with a status: its documented example, or the API's error body where the document has none.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="message">Message instead of the documented one.</param>
    /// <param name="retryAfter">Value of the header <c>Retry-After</c>, in whole seconds.</param>
    public CoinStatsStub Respond(int status, string? message = null, TimeSpan? retryAfter = null)
    {
        var response = StubAnswers.Documented(_pattern.Operation, CheckStatus(status), example: null, message);
        return Add(
            retryAfter is { } wait
                ? response.With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))
                : response
        );
    }

    /// <summary>Answers with each status in turn; the last one stays.</summary>
    public CoinStatsStub RespondSequence(params ReadOnlySpan<int> statuses)
    {
        if (statuses.IsEmpty)
        {
            throw new ArgumentException("A sequence has at least one status.", nameof(statuses));
        }

        var builder = this;
        for (var i = 0; i < statuses.Length - 1; i++)
        {
            builder = builder.Respond(statuses[i]).Times(1).Then;
        }

        return builder.Respond(statuses[^1]);
    }

    /// <summary>Answers with an example of the document.</summary>
    /// <param name="name">Name of the example; null takes the first.</param>
    /// <param name="status">Status; null takes the success.</param>
    public CoinStatsStub RespondExample(string? name = null, int? status = null)
    {
        var operation = _pattern.Operation ?? throw new CoinStatsMockException("Only a stub of an operation can answer with its example.");
        var chosen = CheckStatus(status ?? operation.Success.Status);
        if ((name is null ? operation.Answer(chosen) : operation.Answer(chosen, name)) is null)
        {
            var names = string.Join(", ", operation.ExampleNames(chosen));
            throw new CoinStatsMockException(
                operation.Answer(chosen) is null
                    ? $"{operation.Id} does not document status {chosen}; it documents {string.Join(", ", operation.Statuses)}."
                    : $"Status {chosen} of {operation.Id} has no example '{name}'; it has "
                        + $"{(names.Length == 0 ? "no named examples" : names)}."
            );
        }

        return Add(StubAnswers.Documented(operation, chosen, name, message: null));
    }

    /// <summary>Answers with JSON.</summary>
    /// <exception cref="CoinStatsMockException">The text is not JSON.</exception>
    public CoinStatsStub RespondJson([System.Diagnostics.CodeAnalysis.StringSyntax("Json")] string json, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
        }
        catch (JsonException problem)
        {
            throw new CoinStatsMockException(
                $"The answer is not JSON: {problem.Message} Use Respond with a body for answers that are meant to be broken.",
                problem
            );
        }

        return Add(StubAnswers.Of(CheckStatus(status), json));
    }

    /// <summary>Answers with a body of any kind, broken ones too.</summary>
    public CoinStatsStub RespondBody(string body, string contentType, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Add(StubAnswers.Of(CheckStatus(status), body, contentType));
    }

    /// <summary>Breaks the connection instead of answering.</summary>
    public CoinStatsStub RespondFault(CoinStatsMockFault fault) => Add(StubAnswers.Of(fault, _pattern.Operation));

    /// <summary>Adds a WireMock stub mapping's <c>response</c> as it is.</summary>
    /// <exception cref="CoinStatsMockException">It is not one.</exception>
    public CoinStatsStub RespondWireMock(string responseJson)
    {
        ArgumentNullException.ThrowIfNull(responseJson);
        try
        {
            return Add(
                StubResponseReader.Read(StubReader.ReadObject(Encoding.UTF8.GetBytes(responseJson), "http.ResponseDefinition"), "/response")
            );
        }
        catch (StubProblem problem)
        {
            throw new CoinStatsMockException($"The response cannot be taken: {problem.Pointer}: {problem.Message}", problem);
        }
    }

    private CoinStatsStubBuilder With(string group, string name, string? value)
    {
        _pattern.AddNamed(group, name, value);
        return this;
    }

    private CoinStatsStub Add(StubResponse response) =>
        new(_engine, _lane, new StubDraft(_pattern.Copy(), response, _priority, _scenario), _sequence);

    private static int CheckStatus(int status) =>
        status is >= 200 and <= 599
            ? status
            : throw new ArgumentOutOfRangeException(nameof(status), status, "A status is from 200 to 599.");
}
