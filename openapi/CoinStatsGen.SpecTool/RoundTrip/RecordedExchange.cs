namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>Keeps the last exchange of a client with its server.</summary>
internal sealed class RecordedExchange(HttpMessageHandler server) : DelegatingHandler(server)
{
    /// <summary>Method and address of the request; null where none was sent.</summary>
    public string? Request { get; private set; }

    /// <summary>Status of the answer.</summary>
    public int Status { get; private set; }

    /// <summary>Media type of the answer without parameters; empty where it has none.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Body of the answer.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>The answer is a success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The server sent the client elsewhere, which may be anywhere.</summary>
    public bool WasRedirected { get; private set; }

    /// <summary>Forgets.</summary>
    public void Clear() => (Request, Status, MediaType, Body, WasRedirected) = (null, 0, "", [], false);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = $"{request.Method} {request.RequestUri}";
        var response = await base.SendAsync(request, cancellationToken);
        Status = (int)response.StatusCode;
        WasRedirected |= Status is >= 300 and < 400;
        MediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        Body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response;
    }
}
