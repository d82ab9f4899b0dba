using System.Net.Http.Headers;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>A body in JSON.</summary>
internal sealed class JsonBody<T>(T value, JsonValueWriter<T> write) : RequestBody
{
    private static readonly MediaTypeHeaderValue JsonMediaType = new("application/json");

    /// <inheritdoc/>
    public override MediaTypeHeaderValue MediaType => JsonMediaType;

    /// <inheritdoc/>
    public override byte[] ToBytes() => JsonOutput.ToUtf8(value, write);
}
