using System.Net;

namespace CoinStats.Http;

/// <summary>Turns a call into an HTTP message, sends it, and follows the redirects that may be followed.</summary>
internal sealed class ApiTransport : IDisposable
{
    private static readonly UriCreationOptions EscapedAlready = new() { DangerousDisablePathAndQueryCanonicalization = true };

    // A browser names itself, and would ask the server whether a page may send a name of its own.
    private static readonly string? UserAgent = OperatingSystem.IsBrowser()
        ? null
        : $"CoinStatsGen/{typeof(ApiTransport).Assembly.GetName().Version?.ToString(3)}";

    private readonly ConnectionSettings _settings;
    private readonly HttpClient _client;
    private readonly bool _ownsClient;
    private bool _isDisposed;

    public ApiTransport(ConnectionSettings settings, HttpClient? client)
    {
        _settings = settings;
        _ownsClient = client is null;
        _client = client ?? CreateClient();
    }

    /// <summary>
    /// A handler as a long-lived client needs it: fresh addresses, no redirect that takes the key along, no cookies kept.
    /// </summary>
    /// <remarks>In a browser connections, compression and cookies are the browser's matter.</remarks>
    public static HttpMessageHandler CreateHandler() =>
        OperatingSystem.IsBrowser()
            ? new HttpClientHandler { AllowAutoRedirect = false }
            : new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(15),
            };

    public Uri AddressOf(ApiRequest request)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var address = request.PathAndQuery(_settings.AddressOf(request.Operation));
        foreach (var credential in _settings.Credentials.For(request.Operation))
        {
            address = credential.AddTo(address);
        }

        return new(address, EscapedAlready);
    }

    /// <summary>Sends a call; the answer's body is not read yet.</summary>
    public async ValueTask<HttpResponseMessage> SendAsync(
        ApiRequest request,
        Uri address,
        byte[]? body,
        CancellationToken cancellationToken
    )
    {
        for (var redirects = 0; ; redirects++)
        {
            using var message = CreateMessage(request, address, body);
            HttpResponseMessage response;
            try
            {
                response = await _client
                    .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception e) when (HandlerFaultException.IsForeign(e))
            {
                throw new HandlerFaultException(e);
            }

            if (RedirectPolicy.Target(response, address, request.Operation, redirects) is not { } target)
            {
                RefuseHiddenRedirect(response, request.Operation);
                RefuseForeignAnswer(response, address, request.Operation);
                return response;
            }

            response.Dispose();
            address = target;
        }
    }

    public void Dispose()
    {
        if (_ownsClient)
        {
            _isDisposed = true;
            _client.Dispose();
        }
    }

    private static HttpClient CreateClient() =>
        new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan, DefaultRequestVersion = HttpVersion.Version20 };

    private HttpRequestMessage CreateMessage(ApiRequest request, Uri address, byte[]? body)
    {
        var message = new HttpRequestMessage(request.Operation.HttpMethod, address)
        {
            Version = _client.DefaultRequestVersion,
            VersionPolicy = _client.DefaultVersionPolicy,
            Content = request.Body?.ToContent(body),
        };
        var headers = message.Headers;
        headers.TryAddWithoutValidation("Accept", request.Accept);
        if (UserAgent is not null)
        {
            headers.TryAddWithoutValidation("User-Agent", UserAgent);
        }

        foreach (var (name, value) in request.Headers)
        {
            if (!headers.TryAddWithoutValidation(name, value))
            {
                AddContentHeader(message, name, value);
            }
        }

        // An id that no header may hold cannot be sent back.
        if (request.LastEventId is { } lastEventId && HeaderText.IsValid(lastEventId))
        {
            headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        var cookies = request.Cookies;
        foreach (var credential in _settings.Credentials.For(request.Operation))
        {
            credential.AddTo(message);
            cookies = credential.AddToCookies(cookies);
        }

        if (cookies is not null)
        {
            headers.TryAddWithoutValidation("Cookie", cookies);
        }

        return message;
    }

    // A browser that is not to follow a redirect says that there was one, with status 0, and not where it leads.
    private static void RefuseHiddenRedirect(HttpResponseMessage response, CoinStatsOperation operation)
    {
        if ((int)response.StatusCode == 0)
        {
            response.Dispose();
            throw new CoinStatsTransportException(
                "the server answered with a redirect, which a browser shows to no page: set BaseAddress to the address it leads to.",
                operation
            );
        }
    }

    /// <summary>
    /// A header of the content, such as <c>Content-Range</c>, where there is a body to describe. What the body is and how long it is, the
    /// body itself tells.
    /// </summary>
    private static void AddContentHeader(HttpRequestMessage message, string name, string value)
    {
        if (
            message.Content is { } content
            && !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        )
        {
            content.Headers.TryAddWithoutValidation(name, value);
        }
    }

    // A given HttpClient may follow redirects by itself, with the key header on: it cannot be kept from it, only be told.
    private void RefuseForeignAnswer(HttpResponseMessage response, Uri address, CoinStatsOperation operation)
    {
        if (
            _ownsClient
            || response.RequestMessage?.RequestUri is not { IsAbsoluteUri: true } answered
            || RedirectPolicy.IsSameServer(address, answered)
        )
        {
            return;
        }

        response.Dispose();
        throw new CoinStatsTransportException(
            $"the given HttpClient followed a redirect from {address.Host} to {answered.Host}, and may have shown it the key: "
                + "set AllowAutoRedirect = false on its handler, and renew the key if that host is not trusted.",
            operation
        );
    }
}
