namespace CoinStats.Http;

/// <summary>A call whose answer is a file that the caller reads. Attempts, price and telemetry end where the file begins.</summary>
internal sealed class DownloadCall(ApiConnection connection, ApiRequest request, CancellationToken callerToken)
    : ApiCall(connection, request, callerToken)
{
    /// <summary>The file; null until it came.</summary>
    public FileDownload? File { get; private set; }

    protected override async ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken)
    {
        var body = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var response = new ApiResponse(this, message);
        File = new FileDownload(response, message, new AnswerStream(body, this, TimeLimit, CallerToken));
        return response;
    }

    protected override void Release(HttpResponseMessage message)
    {
        if (File is null)
        {
            message.Dispose();
        }
    }
}
