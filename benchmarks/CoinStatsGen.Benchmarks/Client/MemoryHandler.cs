using System.Net.Http.Headers;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>A server without a network: always the same body.</summary>
internal sealed class MemoryHandler(byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(
            new HttpResponseMessage
            {
                RequestMessage = request,
                Content = new ByteArrayContent(body) { Headers = { ContentType = Json } },
            }
        );
}
