namespace CoinStats.Caching;

/// <summary>Takes a copy of a body while it is read.</summary>
internal sealed class BodyCapture
{
    public byte[]? Bytes { get; private set; }

    public void Take(ReadOnlySpan<byte> body) => Bytes = body.ToArray();
}
