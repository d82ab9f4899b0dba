using System.Net;

namespace CoinStats.Recording;

/// <summary>A body that is read as it comes, and recorded when it has been read to its end.</summary>
internal sealed class RecordingContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly int _maxBytes;
    private readonly Func<ReadOnlyMemory<byte>, Task> _record;
    private bool _isOpened;

    public RecordingContent(HttpContent inner, int maxBytes, Func<ReadOnlyMemory<byte>, Task> record)
    {
        _inner = inner;
        _maxBytes = maxBytes;
        _record = record;
        foreach (var header in inner.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => Wrap(await _inner.ReadAsStreamAsync().ConfigureAwait(false));

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        Wrap(await _inner.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Wrap(_inner.ReadAsStream(cancellationToken));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var source = Wrap(await _inner.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        await using (source.ConfigureAwait(false))
        {
            await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            if (!_isOpened)
            {
                // A client that does not look at the body needs none when it is replayed.
                _isOpened = true;
                _ = _record(ReadOnlyMemory<byte>.Empty);
            }
        }

        base.Dispose(disposing);
    }

    private RecordingStream Wrap(Stream stream)
    {
        _isOpened = true;
        return new RecordingStream(stream, _maxBytes, _record);
    }
}
