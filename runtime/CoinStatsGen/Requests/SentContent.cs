using System.Net;

namespace CoinStats.Http;

/// <summary>A content that is written piece by piece while it is sent: bytes and files in turn.</summary>
internal sealed class SentContent(IReadOnlyList<FileBody> pieces) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var piece in pieces)
        {
            await piece.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        foreach (var piece in pieces)
        {
            if (piece.Length is not { } known)
            {
                return false;
            }

            length += known;
        }

        return true;
    }
}
