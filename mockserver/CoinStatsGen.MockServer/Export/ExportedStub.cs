using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Stubbing;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Export;

/// <summary>
/// One stub of an export, in no server's language yet: for every operation its success, every documented status by <c>Prefer: code=NNN</c>
/// and by a test key, and the answer to a missing key. What stubs cannot say (checking requests against the document) is left out.
/// </summary>
/// <param name="Operation">The operation.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="What">When it is answered, in words.</param>
/// <param name="Rank">Which of the operation's stubs comes first: 1 before 5.</param>
/// <param name="Rules">What the request must be beyond method and path.</param>
internal sealed record ExportedStub(CompiledOperation Operation, DocumentedAnswer Answer, string What, int Rank, params RequestRule[] Rules)
{
    // Whoever asks for an example asks for its status too: the closer wish comes first.
    private const int PreferredExample = 1;
    private const int Preferred = 2;
    private const int TestKey = 3;
    private const int NoKey = 4;
    private const int Success = 5;

    /// <summary>The same on every machine.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Operation.Id} {What}")).AsSpan(0, 16));

    /// <summary>Name.</summary>
    public string Name => $"{Operation.Id}: {What}";

    /// <summary>Lowest first. A path with a fixed segment stands before one with a gap, as in the document's own routes.</summary>
    public int Priority => (Operation.PathTemplate.Count(c => c == '{') * 10) + Rank;

    /// <summary>The answer, with the request's path as a template.</summary>
    public StubResponse Response =>
        StubAnswers.Documented(Operation, Answer.Status, Answer.ExampleName.Length == 0 ? null : Answer.ExampleName, message: null);

    /// <summary>The stubs of an operation.</summary>
    public static IEnumerable<ExportedStub> Of(CompiledOperation operation)
    {
        foreach (var answer in operation.Answers)
        {
            var code = answer.Status.ToString(CultureInfo.InvariantCulture);
            if (answer.ExampleName.Length > 0)
            {
                yield return new(
                    operation,
                    answer,
                    $"prefer {code} {answer.ExampleName}",
                    PreferredExample,
                    new RequestRule("header", "Prefer", RequestRuleKind.Prefers, $"code={code}", $"example={answer.ExampleName}")
                );
            }

            if (ReferenceEquals(operation.Answer(answer.Status), answer))
            {
                yield return new(
                    operation,
                    answer,
                    $"prefer {code}",
                    Preferred,
                    new RequestRule("header", "Prefer", RequestRuleKind.Prefers, $"code={code}")
                );
                if (operation.Keys.IsNeeded)
                {
                    foreach (var (place, name) in operation.Keys.Places.Take(1))
                    {
                        yield return new(
                            operation,
                            answer,
                            $"test key {code}",
                            TestKey,
                            new RequestRule(place, name, RequestRuleKind.Equals, $"test-{code}")
                        );
                    }

                    yield return new(
                        operation,
                        answer,
                        $"test token {code}",
                        TestKey,
                        new RequestRule("header", "Authorization", RequestRuleKind.Equals, $"Bearer test-{code}")
                    );
                }
            }
        }

        if (operation.Keys.IsNeeded && operation.Answer(401) is { } unauthorized)
        {
            var keys = operation.Keys.Places.Append(("header", "Authorization"));
            yield return new(
                operation,
                unauthorized,
                "no key",
                NoKey,
                [.. keys.Select(key => new RequestRule(key.Item1, key.Item2, RequestRuleKind.Absent))]
            );
        }

        yield return new(operation, operation.Success, "success", Success);
    }
}
