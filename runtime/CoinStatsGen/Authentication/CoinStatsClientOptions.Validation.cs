using System.Globalization;
using CoinStats.Http;

namespace CoinStats;

public sealed partial class CoinStatsClientOptions
{
    /// <summary>Checks every setting.</summary>
    /// <exception cref="ArgumentException">A setting is out of its bounds; the message says which and what is allowed.</exception>
    internal void Validate()
    {
        CheckSecret(ApiKey, nameof(ApiKey));
        CheckSecret(BearerToken, nameof(BearerToken));
        Check(ApiKey is null || BearerToken is null, nameof(BearerToken), "excludes ApiKey: set one of the two");
        Check(
            MaxResponseBytes is > 0 and <= CoinStatsClientConstants.LargestMaxResponseBytes,
            nameof(MaxResponseBytes),
            string.Create(CultureInfo.InvariantCulture, $"is {MaxResponseBytes}, allowed are 1 to {CoinStatsClientConstants.LargestMaxResponseBytes}"));
        Check(
            Timeout == System.Threading.Timeout.InfiniteTimeSpan || (Timeout > TimeSpan.Zero && Timeout <= CoinStatsClientConstants.LongestTimeout),
            nameof(Timeout),
            $"is {Timeout}, allowed are times above zero up to {CoinStatsClientConstants.LongestTimeout}, or infinite");
        Check(TimeProvider is not null, nameof(TimeProvider), "is null");
        if (BaseAddress is not null)
        {
            CheckAddress(BaseAddress, AllowInsecureHttp);
        }
    }

    internal static void CheckAddress(Uri address, bool allowInsecureHttp)
    {
        Check(address.IsAbsoluteUri, nameof(BaseAddress), "is relative");
        Check(address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp, nameof(BaseAddress), $"has the scheme {address.Scheme}, allowed is https");
        Check(
            address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || allowInsecureHttp,
            nameof(BaseAddress),
            $"would send the key in the clear to {address.Host}: use https, or set {nameof(AllowInsecureHttp)}");
        Check(address.UserInfo.Length == 0, nameof(BaseAddress), "has a user name or password");
        Check(address.Query.Length == 0 && address.Fragment.Length == 0, nameof(BaseAddress), "has a query or a fragment");
    }

    // The message never shows the value: what is wrong with a key is said without it.
    private static void CheckSecret(string? secret, string name)
    {
        Check(secret is null || !string.IsNullOrWhiteSpace(secret), name, "is empty: leave it unset for calls without authentication");
        Check(secret is null || HeaderText.IsValid(secret), name, "holds a line break or another character that a header may not hold; was it read from a file with its line end?");
        Check(secret is null || secret.Trim().Length == secret.Length, name, "starts or ends with a space");
    }

    private static void Check(bool isFine, string setting, string fault)
    {
        if (!isFine)
        {
            throw new ArgumentException($"{nameof(CoinStatsClientOptions)}.{setting} {fault}.", setting);
        }
    }
}
