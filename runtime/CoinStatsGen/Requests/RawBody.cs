using System.Net.Http.Headers;

namespace CoinStats.Http;

/// <summary>A body that is sent as it is.</summary>
internal sealed class RawBody(byte[] bytes, string mediaType) : RequestBody
{
    /// <inheritdoc/>
    public override MediaTypeHeaderValue MediaType { get; } = MediaTypeHeaderValue.Parse(mediaType);

    /// <inheritdoc/>
    public override byte[] ToBytes() => bytes;
}
