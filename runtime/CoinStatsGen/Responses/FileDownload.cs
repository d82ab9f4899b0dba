namespace CoinStats;

/// <summary>A file that is read while it arrives, however long it is. Dispose of it: its connection stays open until then.</summary>
public sealed class FileDownload : IAsyncDisposable, IDisposable
{
    private readonly HttpResponseMessage _message;

    internal FileDownload(ApiResponse response, HttpResponseMessage message, Stream content)
    {
        _message = message;
        Response = response;
        Content = content;
    }

    /// <summary>The bytes, once and forward. Each wait for them has the time limit of the call.</summary>
    public Stream Content { get; }

    /// <summary>Status, headers and price.</summary>
    public ApiResponse Response { get; }

    /// <summary>
    /// The name that the server gives the file (<c>Content-Disposition</c>), without any folder; <see langword="null"/> where it gives none.
    /// </summary>
    public string? FileName =>
        _message.Content.Headers.ContentDisposition is { } disposition
        && (disposition.FileNameStar ?? disposition.FileName)?.Trim('"') is { } name
        && name[(name.LastIndexOfAny(['/', '\\']) + 1)..] is { Length: > 0 } last and not ("." or "..")
            ? last
            : null;

    /// <summary>What the server says it is, or <see langword="null"/>.</summary>
    public string? MediaType => _message.Content.Headers.ContentType?.MediaType;

    /// <summary>How long the server says it is; <see langword="null"/> where it does not, or sends it compressed.</summary>
    public long? Length => _message.Content.Headers.ContentLength;

    /// <summary>Writes the file to a path; what stands there is replaced.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            await Content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Content.Dispose();
        _message.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        _message.Dispose();
    }
}
