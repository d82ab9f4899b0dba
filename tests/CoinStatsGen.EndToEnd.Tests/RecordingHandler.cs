namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>Keeps the last request's address and the last answer's bytes, and passes both on untouched.</summary>
internal sealed class RecordingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public Uri? LastUri { get; private set; }

    public byte[] LastBody { get; private set; } = [];

    public int Requests { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        LastUri = request.RequestUri;
        Requests++;
        var response = await base.SendAsync(request, cancellationToken);
        LastBody = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response;
    }

    // The sockets behind are shared by all cases: they are not this handler's to close.
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
