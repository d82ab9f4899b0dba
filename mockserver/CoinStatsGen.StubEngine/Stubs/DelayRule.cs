namespace CoinStats.StubEngine.Stubs;

/// <summary>How long an answer waits: always the same, evenly spread, or log-normal.</summary>
/// <param name="Kind"><c>fixed</c>, <c>uniform</c> or <c>lognormal</c>.</param>
/// <param name="First">Milliseconds; lower bound; median.</param>
/// <param name="Second">Upper bound; sigma.</param>
/// <param name="Max">Longest log-normal delay, or null.</param>
internal sealed record DelayRule(string Kind, double First, double Second, double? Max)
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    /// <summary>Draws a delay.</summary>
    /// <param name="random">Two numbers in [0, 1).</param>
    public TimeSpan Draw((double First, double Second) random)
    {
        var milliseconds = Kind switch
        {
            "uniform" => First + (random.First * Math.Max(0, Second - First)),
            "lognormal" => First * Math.Exp(Second * Normal(random)),
            _ => First,
        };
        milliseconds = Max is { } most ? Math.Min(milliseconds, most) : milliseconds;
        return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, MaxDelay.TotalMilliseconds));
    }

    private static double Normal((double First, double Second) random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.First)) * Math.Cos(2 * Math.PI * random.Second);
}
