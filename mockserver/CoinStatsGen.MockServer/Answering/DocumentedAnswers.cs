using System.Globalization;
using CoinStats.StubEngine.Exchange;
using Microsoft.AspNetCore.Http;

namespace CoinStats.MockServer.Answering;

/// <summary>Gives what the document has, to callers that name an operation rather than send a request.</summary>
internal static class DocumentedAnswers
{
    /// <summary>The answer of an operation with a status.</summary>
    /// <exception cref="CoinStatsMockException">The document has no such operation, status or example; the message says what it
    /// has.</exception>
    public static MockReply Of(CompiledDocument document, CoinStatsOperation operation, int status, string? example, string? path)
    {
        var compiled = document.Find(operation.Id) ?? throw new CoinStatsMockException($"The document has no operation '{operation.Id}'.");
        if (compiled.Answer(status) is not { } answer)
        {
            throw new CoinStatsMockException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The document has no status {status} for '{compiled.Id}'; it documents {string.Join(", ", compiled.Statuses)}."
                )
            );
        }

        if (example is not null && (answer = compiled.Answer(status, example)) is null)
        {
            var names = string.Join(", ", compiled.ExampleNames(status));
            throw new CoinStatsMockException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Status {status} of '{compiled.Id}' has no example '{example}'; it has "
                        + $"{(names.Length == 0 ? "no named examples" : names)}."
                )
            );
        }

        return answer.For(Request(compiled.Method, path ?? compiled.PathTemplate));
    }

    /// <summary>A request of which only method and target are known.</summary>
    public static ServedRequest Request(string method, string target)
    {
        var request = new ServedRequest();
        request.Set(method, target, new HeaderDictionary(), "http", "HTTP/1.1", "127.0.0.1");
        return request;
    }
}
