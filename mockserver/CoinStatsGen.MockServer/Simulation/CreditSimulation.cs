using System.Globalization;

namespace CoinStats.MockServer;

/// <summary>
/// A credit account for each key. A call that is answered with success costs what the document's <c>x-credits</c> says, worked out from
/// its arguments; a call that is refused costs nothing. <c>/v1/usage/credits</c> tells the account.
/// </summary>
/// <param name="Total">Credits of an account. The free plan has 20,000 a month; they do not come back by themselves here.</param>
public sealed record CreditSimulation(long Total)
{
    /// <summary>Gets the status of a call that the account cannot pay.</summary>
    /// <value>From 400 to 599. Default: 406, as clients of the live service saw it; its own clients also expect 402.</value>
    public int EmptyStatus { get; init; } = 406;

    /// <summary>Gets the plan that <c>/v1/usage/credits</c> names.</summary>
    /// <value>Default: <c>free</c>.</value>
    public string Subscription { get; init; } = "free";

    internal string? Fault() =>
        Total is < 0 or > 1_000_000_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"the credits must be from 0 to 1,000,000,000,000, but are {Total}")
        : EmptyStatus is < 400 or > 599
            ? string.Create(CultureInfo.InvariantCulture, $"the status of an empty account must be from 400 to 599, but is {EmptyStatus}")
        : Subscription is null ? "the subscription must not be null"
        : null;
}
