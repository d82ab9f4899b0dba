using System.Globalization;
using System.Runtime.CompilerServices;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Stubbing;
using CoinStats.MockServer.Verification;
using CoinStats.StubEngine.Journal;

namespace CoinStats.MockServer;

/// <summary>The requests that a server got, as far as its journal reaches, and what a test expects of them.</summary>
public sealed class CoinStatsReceived
{
    private readonly MockEngine _engine;
    private readonly MockLane _lane;
    private readonly OperationPattern _pattern;

    internal CoinStatsReceived(MockEngine engine, MockLane lane, OperationPattern pattern)
    {
        _engine = engine;
        _lane = lane;
        _pattern = pattern;
    }

    /// <summary>Gets the requests that fit, the oldest first.</summary>
    public IReadOnlyList<CoinStatsMockRequest> Requests => [.. Fitting().Select(Public)];

    /// <summary>Gets how many requests fit.</summary>
    public int Count => Fitting().Count;

    /// <summary>Only requests that sent this query parameter.</summary>
    public CoinStatsReceived WithQuery(string name) => With(OperationPattern.QueryGroup, name, value: null);

    /// <summary>Only requests whose query parameter had this value.</summary>
    public CoinStatsReceived WithQuery(string name, string value) => With(OperationPattern.QueryGroup, name, value);

    /// <summary>Only requests whose path parameter had this value.</summary>
    public CoinStatsReceived WithPath(string name, string value) => With(OperationPattern.PathGroup, name, value);

    /// <summary>Only requests that sent this header.</summary>
    public CoinStatsReceived WithHeader(string name) => With(OperationPattern.HeaderGroup, name, value: null);

    /// <summary>Only requests whose header had this value.</summary>
    public CoinStatsReceived WithHeader(string name, string value) => With(OperationPattern.HeaderGroup, name, value);

    /// <summary>Only requests whose body was this JSON.</summary>
    public CoinStatsReceived WithJsonBody(string json)
    {
        var copy = _pattern.Copy();
        copy.AddJsonBody(json);
        return new CoinStatsReceived(_engine, _lane, copy);
    }

    /// <summary>Only requests that a predicate accepts.</summary>
    public CoinStatsReceived Where(
        Func<CoinStatsMockRequest, bool> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null
    )
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var copy = _pattern.Copy();
        copy.AddPredicate(predicate, expression ?? "a predicate");
        return new CoinStatsReceived(_engine, _lane, copy);
    }

    /// <summary>Expects exactly so many requests.</summary>
    /// <exception cref="CoinStatsVerificationException">There were more or fewer.</exception>
    public void Times(int expected) => Expect(count => count == expected, count => count > expected, Words(expected));

    /// <summary>Expects one request.</summary>
    /// <exception cref="CoinStatsVerificationException">There were more or none.</exception>
    public void Once() => Times(1);

    /// <summary>Expects no request.</summary>
    /// <exception cref="CoinStatsVerificationException">There was one.</exception>
    public void Never() => Times(0);

    /// <summary>Expects so many requests or more.</summary>
    /// <exception cref="CoinStatsVerificationException">There were fewer.</exception>
    public void AtLeast(int expected) => Expect(count => count >= expected, count => count >= expected, $"at least {Words(expected)}");

    /// <summary>Expects so many requests or fewer.</summary>
    /// <exception cref="CoinStatsVerificationException">There were more.</exception>
    public void AtMost(int expected) => Expect(count => count <= expected, count => count > expected, $"at most {Words(expected)}");

    private static string Words(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "request" : "requests")}");

    private CoinStatsReceived With(string group, string name, string? value)
    {
        var copy = _pattern.Copy();
        copy.AddNamed(group, name, value);
        return new CoinStatsReceived(_engine, _lane, copy);
    }

    private List<RecordedRequest> Fitting()
    {
        var pattern = _pattern.Build();
        return _lane.Journal.All().FindAll(e => pattern.Matches(e.Context()));
    }

    private CoinStatsMockRequest Public(RecordedRequest entry) =>
        new(entry.Context(), _pattern.Operation?.Id)
        {
            ResponseStatus = entry.Reply.Status,
            AnsweredAt = entry.At,
            Warning = (entry as RecordedCall)?.Warning,
        };

    // What the journal has forgotten may have been more of the same: it changes nothing only where as many as are known decide.
    private void Expect(Func<int, bool> holds, Func<int, bool> decides, string expected)
    {
        if (_lane.Journal.IsOff)
        {
            throw new CoinStatsVerificationException("The journal is switched off (JournalCapacity is 0), so nothing can be verified.");
        }

        var fitting = Fitting();
        if (_lane.Journal.HasForgotten && !decides(fitting.Count))
        {
            throw new CoinStatsVerificationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Cannot know: expected {expected}, and {fitting.Count} of the journal fit. The journal keeps "
                        + $"{_lane.Journal.Capacity} requests and saw {_lane.Journal.Seen}, and those it has forgotten may have "
                        + $"fitted too. Give the server a larger JournalCapacity, or reset it between tests."
                )
            );
        }

        if (!holds(fitting.Count))
        {
            throw new CoinStatsVerificationException(new VerificationReport(_lane, _pattern).Write(expected, fitting));
        }
    }
}
