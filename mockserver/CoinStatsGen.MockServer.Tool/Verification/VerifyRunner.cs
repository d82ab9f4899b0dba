using System.Globalization;
using System.Text;
using CoinStats.MockServer.Answering;
using CoinStatsGen.OpenApi.Text;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>Calls the safe operations of a server, and tells where its answers are not what the document says.</summary>
/// <param name="document">The document.</param>
/// <param name="options">What to verify.</param>
/// <param name="output">Takes the report.</param>
/// <param name="progress">Takes the price, the progress and what went wrong.</param>
internal sealed class VerifyRunner(CompiledDocument document, VerifyOptions options, TextWriter output, TextWriter progress)
{
    private const string Hidden = "[key]";

    /// <summary>0 where nothing deviates, 1 where something does, 2 where the verification could not be done or not be finished.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        VerifyState state;
        List<VerifyCall> calls;
        List<string> notCalled;
        try
        {
            state = VerifyState.Load(options.Resume, options.BaseUrl, $"{document.Spec.Title} {document.Spec.Version}");
            (calls, notCalled) = Plan(state);
        }
        catch (CoinStatsMockException problem)
        {
            await TellAsync(problem.Message);
            return 2;
        }

        if (!await AnnounceAsync(state, calls, notCalled))
        {
            return 2;
        }

        var stopped = await CallAsync(state, calls, notCalled, stop);
        await output.WriteAsync(Hide(VerifyReport.Write(options.Format, state, notCalled)));
        return stopped ? 2
            : state.Results.Exists(r => r.Deviations.Count > 0) ? 1
            : 0;
    }

    // The cheapest first: what the limit allows then covers most.
    private (List<VerifyCall> Calls, List<string> NotCalled) Plan(VerifyState state)
    {
        var unknown = options.Operations.Where(id => document.Find(id) is not { Method: "GET" }).ToList();
        if (unknown.Count > 0)
        {
            throw new CoinStatsMockException($"The document has no safe operation {string.Join(", ", unknown)}.");
        }

        var done = state.Results.Select(r => r.Operation).ToHashSet(StringComparer.Ordinal);
        var calls = new CallBuilder(document, options.Parameters)
            .All(options.Operations)
            .Where(c => !done.Contains(c.Operation.Id))
            .OrderBy(c => c.Price ?? int.MaxValue)
            .ToList();
        if (options.MaxCredits is not { } most)
        {
            return (calls, []);
        }

        var left = most - state.Spent;
        var affordable = calls.TakeWhile(c => c.Price is { } price && (left -= price) >= 0).ToList();
        return (affordable, [.. calls.Skip(affordable.Count).Select(c => c.Operation.Id)]);
    }

    private async Task<bool> AnnounceAsync(VerifyState state, List<VerifyCall> calls, List<string> notCalled)
    {
        var price = calls.Sum(c => (long)(c.Price ?? c.Operation.Spec.Credits?.Base ?? 0));
        var unknown = calls.Count(c => c.Price is null);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{calls.Count} safe operations of {document.Spec.Title} on {options.BaseUrl} will cost {price} credits"
        );
        text += unknown > 0 ? string.Create(CultureInfo.InvariantCulture, $", and more: of {unknown} the price is not known in full") : "";
        text +=
            state.Results.Count > 0
                ? string.Create(CultureInfo.InvariantCulture, $"; {state.Results.Count} were called before, for {state.Spent}")
                : "";
        text +=
            notCalled.Count > 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"; {notCalled.Count} are beyond --max-credits {options.MaxCredits}, or of unknown price"
                )
                : "";
        await TellAsync(text);
        if (price == 0 || options.MaxCredits is not null || options.BaseUrl.IsLoopback)
        {
            return true;
        }

        await TellAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"nothing was called. Say --max-credits {price} to spend that much, or a smaller number to verify a part"
            )
        );
        return false;
    }

    private async Task<bool> CallAsync(VerifyState state, List<VerifyCall> calls, List<string> notCalled, CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = options.Timeout,
            MaxResponseContentBufferSize = VerifyClient.MaxAnswerBytes,
        };
        var client = new VerifyClient(http, options.BaseUrl, options.Key, options.Pause, options.TimeProvider);
        var verifier = new AnswerVerifier(document.Catalog);
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            try
            {
                var answer = await client.SendAsync(call, document.Catalog, stop);
                if (Obstacle(answer) is { } obstacle)
                {
                    await TellAsync($"{call.Operation.Id}: {obstacle}");
                    notCalled.AddRange(calls.Skip(i).Select(c => c.Operation.Id));
                    return true;
                }

                state.Results.Add(Result(call, answer, verifier.Verify(call.Operation, answer with { Body = WithoutKey(answer.Body) })));
                state.Save(options.Resume);
            }
            catch (OperationCanceledException)
            {
                await TellAsync(options.Resume is null ? "stopped" : $"stopped; --resume {options.Resume.Name} goes on from here");
                notCalled.AddRange(calls.Skip(i).Select(c => c.Operation.Id));
                return true;
            }

            await TellAsync(Line(i + 1, calls.Count, state.Results[^1]));
        }

        return false;
    }

    private VerifyResult Result(VerifyCall call, VerifyAnswer answer, IReadOnlyList<Deviation> deviations)
    {
        // A refusal costs nothing; a success does, and what got lost may have.
        var credits = answer.Status == 0 || answer.Status is >= 200 and < 300 ? call.Price ?? call.Operation.Spec.Credits?.Base ?? 0 : 0;
        return new VerifyResult(
            call.Operation.Id,
            call.Operation.Method,
            call.Operation.PathTemplate,
            answer.Status,
            credits,
            [.. deviations.Select(d => d with { Path = Hide(d.Path), Message = Hide(d.Message) })]
        );
    }

    // What would be the same for every further call.
    private static string? Obstacle(VerifyAnswer answer) =>
        answer.Status switch
        {
            401 => "the server does not accept the key (401). Give another with --key or COINSTATS_API_KEY",
            402 or 406 => string.Create(CultureInfo.InvariantCulture, $"the account has no credits left ({answer.Status})"),
            429 => "the server still refuses for too many requests (429), after several waits. Come back later, or say a longer --pause",
            _ => null,
        };

    private static string Line(int number, int total, VerifyResult result)
    {
        var found = result.Deviations.Count switch
        {
            0 when result.IsVerified => "ok",
            0 => "refused as documented, not verified",
            var count => string.Create(CultureInfo.InvariantCulture, $"{count} deviations"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{number}/{total}] {result.Operation}  {(result.Status == 0 ? "no answer" : result.Status)}  {result.Credits} credits "
                + $" {found}"
        );
    }

    // Before it is looked at: a message may show the first part of a text, in which the whole key could not be found.
    private ReadOnlyMemory<byte> WithoutKey(ReadOnlyMemory<byte> body) =>
        options.Key is { } key && body.Span.IndexOf(Encoding.UTF8.GetBytes(key)) >= 0
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span).Replace(key, Hidden, StringComparison.Ordinal))
            : body;

    private Task TellAsync(string text) => progress.WriteLineAsync("coinstats-mock: " + Hide(PlainText.OneLine(text)));

    // A server may send the key back; it must not get any further.
    private string Hide(string text) =>
        string.IsNullOrEmpty(options.Key) ? text : text.Replace(options.Key, Hidden, StringComparison.Ordinal);
}
