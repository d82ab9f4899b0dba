using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace CoinStats.Redis.RateLimiting;

/// <summary>A call's turn, which holds nothing.</summary>
internal sealed class TurnLease(bool isAcquired) : RateLimitLease
{
    public static readonly TurnLease Granted = new(isAcquired: true);
    public static readonly TurnLease Refused = new(isAcquired: false);

    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, [MaybeNullWhen(false)] out object? metadata)
    {
        metadata = null;
        return false;
    }
}
