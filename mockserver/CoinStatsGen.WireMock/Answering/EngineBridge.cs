using CoinStats.MockServer;
using WireMock;
using WireMock.ResponseBuilders;
using WireMock.Types;
using WireMock.Util;

namespace CoinStats.WireMock.Answering;

/// <summary>Carries requests from WireMock.Net to the engine and answers back, without a socket between them.</summary>
internal sealed class EngineBridge(CoinStatsMockServer engine) : IDisposable
{
    private static readonly HashSet<string> Framing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Length",
        "Transfer-Encoding",
        "Connection",
        "Keep-Alive",
    };
    private readonly HttpMessageInvoker _engine = new(engine.CreateHandler());

    /// <summary>Path and query, percent-encoded.</summary>
    public static string Target(IRequestMessage request) =>
        Uri.TryCreate(request.Url, UriKind.Absolute, out var address)
            ? address.AbsolutePath + request.RawQuery
            : request.Path + request.RawQuery;

    /// <summary>Answers as the engine does.</summary>
    public async Task<IResponseMessage> AnswerAsync(IRequestMessage request)
    {
        using var sent = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(engine.BaseAddress, Target(request)));
        sent.Content = request.BodyAsBytes is { } body ? new ByteArrayContent(body) : null;
        foreach (var (name, values) in request.Headers ?? new Dictionary<string, WireMockList<string>>())
        {
            // WireMock.Net has decompressed the body already.
            if (
                Framing.Contains(name)
                || (request.DetectedCompression is not null && name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))
            )
            {
                continue;
            }

            if (!sent.Headers.TryAddWithoutValidation(name, values))
            {
                sent.Content?.Headers.TryAddWithoutValidation(name, values);
            }
        }

        try
        {
            using var got = await _engine.SendAsync(sent, CancellationToken.None).ConfigureAwait(false);
            return await ReadAsync(got).ConfigureAwait(false);
        }
        catch (HttpRequestException broken)
        {
            // A connection that the engine would break, as far as WireMock.Net can.
            return new ResponseMessage
            {
                StatusCode = 200,
                FaultType =
                    broken.HttpRequestError == HttpRequestError.InvalidResponse
                        ? FaultType.MALFORMED_RESPONSE_CHUNK
                        : FaultType.EMPTY_RESPONSE,
            };
        }
    }

    /// <summary>The document's answer.</summary>
    /// <exception cref="CoinStatsMockException">The document has no such operation, status or example.</exception>
    public IResponseMessage Documented(IRequestMessage request, CoinStatsOperation? operation, int status, string? example)
    {
        var target = Target(request);
        if (operation is null)
        {
            throw new CoinStatsMockException(
                $"The document has no operation for {request.Method} {target}, so it has no answer with status {status}."
            );
        }

        var path = target.IndexOf('?') is >= 0 and var query ? target[..query] : target;
        var answer = engine.Documented(operation, status, example, path);
        var response = Message(answer.Status, answer.Body.ToArray());
        Add(response, "Content-Type", answer.ContentType is null ? [] : [answer.ContentType]);
        foreach (var header in answer.Headers.GroupBy(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase))
        {
            Add(response, header.Key, header);
        }

        return response;
    }

    /// <summary>Throws where the document has no such answer.</summary>
    public void Check(CoinStatsOperation operation, int status, string? example) => _ = engine.Documented(operation, status, example);

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static async Task<IResponseMessage> ReadAsync(HttpResponseMessage got)
    {
        var answer = Message((int)got.StatusCode, await got.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
        foreach (var header in got.Headers.NonValidated.Concat(got.Content.Headers.NonValidated))
        {
            Add(answer, header.Key, header.Value);
        }

        return answer;
    }

    private static ResponseMessage Message(int status, byte[] body) =>
        new()
        {
            StatusCode = status,
            BodyData = status is 204 or 205 or 304 ? null : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = body },
        };

    private static void Add(ResponseMessage answer, string name, IEnumerable<string> values)
    {
        if (!Framing.Contains(name) && values.ToArray() is { Length: > 0 } all)
        {
            answer.AddHeader(name, all);
        }
    }
}
