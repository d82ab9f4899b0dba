using Microsoft.Extensions.Configuration;

namespace CoinStats;

/// <summary>
/// Sets options from configuration by plain code. A binder by reflection finds nothing in a program that is compiled ahead of time, and
/// says nothing of it; a binder that is generated does not see options that are set for a generated client.
/// </summary>
internal static class ConfiguredOptions
{
    /// <summary>Sets what the section names. What holds services (<see cref="CoinStatsClientOptions.Budget"/>) is no text.</summary>
    public static void Read(IConfiguration section, CoinStatsClientOptions options)
    {
        var values = new ConfiguredValues(section);
        options.ApiKey = values.Text(nameof(options.ApiKey), options.ApiKey);
        options.BearerToken = values.Text(nameof(options.BearerToken), options.BearerToken);
        options.UserName = values.Text(nameof(options.UserName), options.UserName);
        options.Password = values.Text(nameof(options.Password), options.Password);
        values.Texts(nameof(options.Credentials), options.Credentials);
        options.AllowAnonymous = values.Flag(nameof(options.AllowAnonymous), options.AllowAnonymous);
        options.BaseAddress = values.Address(nameof(options.BaseAddress), options.BaseAddress);
        options.AllowInsecureHttp = values.Flag(nameof(options.AllowInsecureHttp), options.AllowInsecureHttp);
        options.MaxResponseBytes = values.Whole(nameof(options.MaxResponseBytes), options.MaxResponseBytes);
        options.Timeout = values.Time(nameof(options.Timeout), options.Timeout);
        options.Reading = values.Word(nameof(options.Reading), options.Reading);
        Read(values.Section(nameof(options.Retry)), options.Retry);
        Read(values.Section(nameof(options.RateLimit)), options.RateLimit);
        Read(values.Section(nameof(options.Cache)), options.Cache);
    }

    private static void Read(ConfiguredValues values, CoinStatsRetryOptions retry)
    {
        retry.MaxRetries = values.Whole(nameof(retry.MaxRetries), retry.MaxRetries);
        retry.BaseDelay = values.Time(nameof(retry.BaseDelay), retry.BaseDelay);
        retry.MaxDelay = values.Time(nameof(retry.MaxDelay), retry.MaxDelay);
        retry.MaxRetryAfter = values.Time(nameof(retry.MaxRetryAfter), retry.MaxRetryAfter);
        retry.RetryWrites = values.Flag(nameof(retry.RetryWrites), retry.RetryWrites);
    }

    private static void Read(ConfiguredValues values, CoinStatsRateLimitOptions limit)
    {
        limit.IsEnabled = values.Flag(nameof(limit.IsEnabled), limit.IsEnabled);
        limit.RequestsPerSecond = values.Number(nameof(limit.RequestsPerSecond), limit.RequestsPerSecond);
        limit.Burst = values.Whole(nameof(limit.Burst), limit.Burst);
        limit.QueueLimit = values.Whole(nameof(limit.QueueLimit), limit.QueueLimit);
    }

    private static void Read(ConfiguredValues values, CoinStatsCacheOptions cache)
    {
        cache.IsEnabled = values.Flag(nameof(cache.IsEnabled), cache.IsEnabled);
        cache.MaxBytes = values.Long(nameof(cache.MaxBytes), cache.MaxBytes);
        values.Times(nameof(cache.Lifetimes), cache.Lifetimes);
        cache.StaleWhileRevalidate = values.Time(nameof(cache.StaleWhileRevalidate), cache.StaleWhileRevalidate);
        cache.StaleIfError = values.Time(nameof(cache.StaleIfError), cache.StaleIfError);
    }
}
