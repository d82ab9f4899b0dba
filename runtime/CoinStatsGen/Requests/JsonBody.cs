using System.Net.Http.Headers;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>A body in JSON.</summary>
internal sealed class JsonBody<T>(T value, JsonValueWriter<T> write, string mediaType) : RequestBody
{
    private const string Plain = "application/json";

    private static readonly MediaTypeHeaderValue PlainMediaType = new(Plain);

    /// <inheritdoc/>
    public override MediaTypeHeaderValue MediaType => mediaType == Plain ? PlainMediaType : new(mediaType);

    /// <inheritdoc/>
    public override byte[] ToBytes() => JsonOutput.ToUtf8(value, write);
}
