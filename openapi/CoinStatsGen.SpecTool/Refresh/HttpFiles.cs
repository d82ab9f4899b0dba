using System.Net;
using System.Text;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Files of the network: only of the hosts that are allowed, only up to a size, with each redirect looked at.</summary>
internal sealed class HttpFiles : IDocumentFiles, IDisposable
{
    private const int MaxRedirects = 5;

    private readonly HttpClient _client;
    private readonly TimeSpan _timeout;
    private readonly Uri _source;
    private readonly HashSet<string> _hosts;
    private long _budget;

    /// <param name="source">What is read first: its scheme, host and port may be asked.</param>
    /// <param name="hosts">Further hosts, such as <c>cdn.example.org</c> or <c>example.org:8443</c>, by https; by http where the source
    /// is.</param>
    /// <param name="maxBytes">Most bytes over all files.</param>
    /// <param name="timeout">Most time for one file.</param>
    public HttpFiles(Uri source, IEnumerable<string> hosts, long maxBytes, TimeSpan timeout)
    {
        _source = source;
        _timeout = timeout;
        _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);
        _budget = maxBytes;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("coinstats-spec");
    }

    public async Task<SourceText> ReadAsync(Uri place, CancellationToken cancellationToken)
    {
        // The time counts to the last byte of the body: a server that trickles is as good as one that is silent.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        try
        {
            return await FollowAsync(place, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"{place}: no whole answer within {_timeout.TotalSeconds:0} s: --timeout gives it more.");
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            throw new ToolException($"{place}: the download failed: {exception.Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<SourceText> FollowAsync(Uri place, CancellationToken cancellationToken)
    {
        var at = place;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            Check(at);
            using var response = await _client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                at = new Uri(at, location);
                continue;
            }

            return response.StatusCode == HttpStatusCode.OK
                ? new(place.ToString(), await ReadBodyAsync(place, response, cancellationToken))
                : throw new ToolException($"{place}: the server answers {(int)response.StatusCode} {response.ReasonPhrase}.");
        }

        throw new ToolException($"{place}: more than {MaxRedirects} redirects.");
    }

    private void Check(Uri place)
    {
        if (place.Scheme is not ("http" or "https"))
        {
            throw new ToolException($"{place}: only http and https are read.");
        }

        if (_source.Scheme == Uri.UriSchemeHttps && place.Scheme != Uri.UriSchemeHttps)
        {
            throw new ToolException($"{place}: the source is read by https, and nothing of it by http.");
        }

        var isOwn =
            place.Scheme == _source.Scheme
            && place.Port == _source.Port
            && place.Host.Equals(_source.Host, StringComparison.OrdinalIgnoreCase);
        if (!isOwn && !_hosts.Contains(place.Authority) && !(place.IsDefaultPort && _hosts.Contains(place.Host)))
        {
            throw new ToolException($"{place}: {place.Authority} is not the source's own: --allow-host {place.Authority} allows it.");
        }
    }

    private async Task<string> ReadBodyAsync(Uri place, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            _budget -= count;
            if (_budget < 0)
            {
                throw new ToolException($"{place}: the source is larger than allowed: --max-size raises the limit.");
            }

            text.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
