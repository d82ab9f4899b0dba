using System.Net.Http.Headers;

namespace CoinStats.Http;

/// <summary>A body that is sent as it is.</summary>
internal sealed class RawBody(FileBody file, string mediaType) : RequestBody
{
    /// <inheritdoc/>
    public override MediaTypeHeaderValue MediaType { get; } = MediaTypeHeaderValue.Parse(file.MediaType ?? mediaType);

    /// <inheritdoc/>
    public override bool IsRepeatable => file.IsRepeatable;

    /// <inheritdoc/>
    public override byte[]? ToBytes() => file.IsInMemory ? file.ToArray() : null;

    /// <inheritdoc/>
    protected override HttpContent ToStreamedContent() => new SentContent([file]);
}
