namespace CoinStats.Http;

/// <summary>Reads <c>Retry-After</c>, which is seconds or a date.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The wait asked for, or null. A date that is past asks for none.</summary>
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider timeProvider) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - timeProvider.GetUtcNow()).Ticks)),
            _ => null,
        };
}
