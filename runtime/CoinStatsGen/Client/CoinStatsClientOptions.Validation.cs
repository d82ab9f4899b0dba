using System.Globalization;
using CoinStats.Http;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats;

public sealed partial class CoinStatsClientOptions
{
    /// <summary>Checks every setting.</summary>
    /// <exception cref="ArgumentException">A setting is out of its bounds; the message says which and what is allowed.</exception>
    internal void Validate()
    {
        CheckSecret(ApiKey, nameof(ApiKey));
        CheckSecret(BearerToken, nameof(BearerToken));
        CheckUser();
        foreach (var (scheme, secret) in Credentials)
        {
            CheckSecret(secret, $"{nameof(Credentials)}[{scheme}]");
        }

        Check(
            MaxResponseBytes is > 0 and <= CoinStatsClientConstants.ResponseBytesBound,
            nameof(MaxResponseBytes),
            string.Create(
                CultureInfo.InvariantCulture,
                $"is {MaxResponseBytes}, allowed are 1 to {CoinStatsClientConstants.ResponseBytesBound}"
            )
        );
        CheckTimeout(Timeout, nameof(Timeout));
        Check(TimeProvider is not null, nameof(TimeProvider), "is null");
        if (BaseAddress is not null)
        {
            CheckAddress(BaseAddress, AllowInsecureHttp);
        }

        CheckRetry();
        CheckRateLimit();
        CheckCache();
    }

    internal static void CheckTimeout(TimeSpan timeout, string name) =>
        Check(
            timeout == System.Threading.Timeout.InfiniteTimeSpan
                || (timeout > TimeSpan.Zero && timeout <= CoinStatsClientConstants.MaxTimeout),
            name,
            $"is {timeout}, allowed are times above zero up to {CoinStatsClientConstants.MaxTimeout}, or infinite"
        );

    internal static void CheckRetries(int retries, string name) => CheckRange(retries, 0, RetryConstants.MaxRetryCount, name);

    internal static void CheckAddress(Uri address, bool allowInsecureHttp)
    {
        Check(address.IsAbsoluteUri, nameof(BaseAddress), "is relative");
        Check(
            address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp,
            nameof(BaseAddress),
            $"has the scheme {address.Scheme}, allowed is https"
        );
        Check(
            address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || allowInsecureHttp,
            nameof(BaseAddress),
            $"would send the key in the clear to {address.Host}: use https, or set {nameof(AllowInsecureHttp)}"
        );
        Check(address.UserInfo.Length == 0, nameof(BaseAddress), "has a user name or password");
        Check(address.Query.Length == 0 && address.Fragment.Length == 0, nameof(BaseAddress), "has a query or a fragment");
    }

    private void CheckRetry()
    {
        CheckRetries(Retry.MaxRetries, "Retry.MaxRetries");
        CheckDelay(Retry.BaseDelay, "Retry.BaseDelay");
        CheckDelay(Retry.MaxDelay, "Retry.MaxDelay");
        CheckDelay(Retry.MaxRetryAfter, "Retry.MaxRetryAfter");
        Check(Retry.MaxDelay >= Retry.BaseDelay, "Retry.MaxDelay", $"is {Retry.MaxDelay}, less than BaseDelay {Retry.BaseDelay}");
    }

    private void CheckRateLimit()
    {
        Check(
            RateLimit.RequestsPerSecond is null or (> 0 and <= RateLimitBounds.RequestsPerSecond),
            "RateLimit.RequestsPerSecond",
            string.Create(
                CultureInfo.InvariantCulture,
                $"is {RateLimit.RequestsPerSecond}, allowed are rates above 0 up to {RateLimitBounds.RequestsPerSecond}"
            )
        );
        CheckRange(RateLimit.Burst, 1, RateLimitConstants.MaxBurst, "RateLimit.Burst");
        CheckRange(RateLimit.QueueLimit, 0, RateLimitConstants.MaxQueueLimit, "RateLimit.QueueLimit");
    }

    private void CheckCache()
    {
        Check(
            Cache.MaxBytes >= 0,
            "Cache.MaxBytes",
            string.Create(CultureInfo.InvariantCulture, $"is {Cache.MaxBytes}, allowed are 0 and more")
        );
        CheckLifetime(Cache.StaleWhileRevalidate, "Cache.StaleWhileRevalidate");
        CheckLifetime(Cache.StaleIfError, "Cache.StaleIfError");
        foreach (var (operation, lifetime) in Cache.Lifetimes)
        {
            CheckLifetime(lifetime, $"Cache.Lifetimes[{operation}]");
        }
    }

    private static void CheckLifetime(TimeSpan lifetime, string name) =>
        Check(
            lifetime >= TimeSpan.Zero && lifetime <= CacheConstants.MaxLifetime,
            name,
            $"is {lifetime}, allowed are times from zero to {CacheConstants.MaxLifetime}"
        );

    private static void CheckDelay(TimeSpan delay, string name) =>
        Check(
            delay >= TimeSpan.Zero && delay <= RetryConstants.MaxDelay,
            name,
            $"is {delay}, allowed are times from zero to {RetryConstants.MaxDelay}"
        );

    private static void CheckRange(int value, int least, int most, string name) =>
        Check(
            value >= least && value <= most,
            name,
            string.Create(CultureInfo.InvariantCulture, $"is {value}, allowed are {least} to {most}")
        );

    // RFC 7617: the first colon ends the name, and the password may be empty.
    private void CheckUser()
    {
        Check(
            UserName is null || !UserName.Contains(':', StringComparison.Ordinal),
            nameof(UserName),
            "holds a colon, which ends a user name"
        );
        Check(UserName is not null || Password is null, nameof(Password), "is set without UserName");
        Check(
            UserAndPassword is null || !UserAndPassword.Any(char.IsControl),
            nameof(Password),
            "or UserName holds a line break or another control character"
        );
    }

    // The message never shows the value: what is wrong with a key is said without it.
    private static void CheckSecret(string? secret, string name)
    {
        Check(secret is null || !string.IsNullOrWhiteSpace(secret), name, "is empty: leave it unset for calls without authentication");
        Check(
            secret is null || HeaderText.IsValid(secret),
            name,
            "holds a line break or another character that a header may not hold; was it read from a file with its line end?"
        );
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
