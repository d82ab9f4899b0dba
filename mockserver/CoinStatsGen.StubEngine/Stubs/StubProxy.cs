using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Passes requests on. Made when the first stub asks for it.</summary>
internal sealed class StubProxy : IDisposable
{
    private const int MaxBodyBytes = 64 * 1024 * 1024;

    private static readonly HashSet<string> NotPassedOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host",
        "Connection",
        "Content-Length",
        "Transfer-Encoding",
        "Keep-Alive",
        "Upgrade",
        "Proxy-Connection",
        "TE",
        "Trailer",
    };

    private readonly Lazy<HttpClient> _http = new(() =>
        new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
            }
        )
        {
            MaxResponseContentBufferSize = MaxBodyBytes,
            Timeout = TimeSpan.FromMinutes(2),
        }
    );

    /// <summary>Passes a request on and brings its answer back; 500 where that fails.</summary>
    public async Task<MockReply> SendAsync(ProxyRule rule, MatchContext request, CancellationToken cancellationToken)
    {
        var target =
            rule.PrefixToRemove is { Length: > 0 } prefix && request.Target.StartsWith(prefix, StringComparison.Ordinal)
                ? request.Target[prefix.Length..]
                : request.Target;
        try
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(rule.BaseUrl + target, UriKind.Absolute));
            message.Content = request.SentBytes.Length > 0 ? new ReadOnlyMemoryContent(request.SentBytes) : null;
            foreach (var (name, value) in request.Headers)
            {
                if (!NotPassedOn.Contains(name) && !rule.RemovedHeaders.Contains(name))
                {
                    Add(message, name, value);
                }
            }

            foreach (var (name, value) in rule.AddedHeaders)
            {
                Add(message, name, value);
            }

            using var response = await _http.Value.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return new MockReply
            {
                Status = (int)response.StatusCode,
                Reason = response.ReasonPhrase,
                ContentType = response.Content.Headers.ContentType?.ToString(),
                Headers = [.. Headers(response)],
                Body = body,
            };
        }
        catch (Exception problem)
            when (problem
                    is HttpRequestException
                        or UriFormatException
                        or NotSupportedException
                        or FormatException
                        or InvalidOperationException
                || (problem is TaskCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return new MockReply
            {
                Status = 500,
                Body = System.Text.Encoding.UTF8.GetBytes(
                    $"Network failure trying to make a proxied request from WireMock to {rule.BaseUrl}{target}\r\n{problem.Message}"
                ),
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    private static void Add(HttpRequestMessage message, string name, StringValues value)
    {
        if (!message.Headers.TryAddWithoutValidation(name, value.ToArray()))
        {
            message.Content?.Headers.TryAddWithoutValidation(name, value.ToArray());
        }
    }

    private static IEnumerable<HeaderField> Headers(HttpResponseMessage response) =>
        response
            .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(h => !NotPassedOn.Contains(h.Key) && !h.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(h => new HeaderField(h.Key, new StringValues([.. h.Value])));
}
