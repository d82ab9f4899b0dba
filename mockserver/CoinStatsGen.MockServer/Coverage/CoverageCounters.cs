using System.Collections.Concurrent;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Coverage;

/// <summary>
/// Counts answers by operation and status, over all lanes. Kept by operation id, so that a reloaded document goes on counting.
/// </summary>
internal sealed class CoverageCounters
{
    // A broken connection is a call, but no status.
    private const int Broken = 0;

    private ConcurrentDictionary<string, Counter> _operations = new(StringComparer.Ordinal);
    private long _unmatched;

    /// <summary>Counts an answer.</summary>
    public void Count(ServedRequest request, MockReply reply) =>
        Count(request, reply.Conduct is null or { Fault: ReplyFault.None } ? reply.Status : Broken);

    /// <summary>Counts an answer of which only the status is known.</summary>
    public void Count(ServedRequest request, int status)
    {
        if (request.Operation is { } operation)
        {
            _operations.GetOrAdd(operation.Id, static _ => new Counter()).Count(status);
        }
        else if (request.Reason is not (AnswerReason.TooLarge or AnswerReason.NoLane))
        {
            // What was refused before it was routed says nothing of the document.
            Interlocked.Increment(ref _unmatched);
        }
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _operations = new ConcurrentDictionary<string, Counter>(StringComparer.Ordinal);
        Interlocked.Exchange(ref _unmatched, 0);
    }

    /// <summary>What was exercised of a document.</summary>
    public CoinStatsCoverage Of(CompiledDocument document) =>
        new()
        {
            Title = document.Spec.Title,
            Version = document.Spec.Version,
            Operations = [.. document.Operations.Select(Of)],
            Unmatched = Interlocked.Read(ref _unmatched),
        };

    private OperationCoverage Of(CompiledOperation operation)
    {
        var counter = _operations.GetValueOrDefault(operation.Id);
        return new OperationCoverage(
            operation.Id,
            operation.Method,
            operation.PathTemplate,
            counter?.Calls ?? 0,
            [.. operation.Statuses.Select(s => new StatusCoverage(s, counter?.Answers(s) ?? 0))],
            counter is null ? [] : [.. counter.Statuses.Except(operation.Statuses).Select(s => new StatusCoverage(s, counter.Answers(s)))]
        );
    }

    private sealed class Counter
    {
        private const int MinStatus = 100;
        private readonly long[] _answers = new long[500];
        private long _calls;

        public long Calls => Interlocked.Read(ref _calls);

        public IEnumerable<int> Statuses => Enumerable.Range(MinStatus, _answers.Length).Where(s => Answers(s) > 0);

        public long Answers(int status) => status - MinStatus is >= 0 and < 500 and var at ? Interlocked.Read(ref _answers[at]) : 0;

        public void Count(int status)
        {
            Interlocked.Increment(ref _calls);
            if ((uint)(status - MinStatus) < (uint)_answers.Length)
            {
                Interlocked.Increment(ref _answers[status - MinStatus]);
            }
        }
    }
}
