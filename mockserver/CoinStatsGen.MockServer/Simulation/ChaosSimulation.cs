using System.Globalization;

namespace CoinStats.MockServer;

/// <summary>
/// Bad weather: some calls fail or are slow. Which ones is drawn from the seed, the operation and how often it was called, so that a run
/// can be repeated.
/// </summary>
/// <param name="Percent">Share of calls that meet something, from 0 to 100.</param>
public sealed record ChaosSimulation(double Percent)
{
    /// <summary>Gets whether 503 is among it, which costs no credits.</summary>
    /// <value>Default: true.</value>
    public bool Errors { get; init; } = true;

    /// <summary>Gets whether reset connections are among it: the call was carried out and paid for, the answer is lost.</summary>
    /// <value>Default: true.</value>
    public bool Resets { get; init; } = true;

    /// <summary>Gets whether slow answers are among it.</summary>
    /// <value>Default: true.</value>
    public bool SlowAnswers { get; init; } = true;

    /// <summary>Gets how much later a slow answer comes.</summary>
    /// <value>From 0 to 10 minutes. Default: 2 seconds.</value>
    public TimeSpan SlowDelay { get; init; } = TimeSpan.FromSeconds(2);

    internal string? Fault() =>
        Percent is not (>= 0 and <= 100)
            ? string.Create(CultureInfo.InvariantCulture, $"the percentage must be from 0 to 100, but is {Percent}")
        : SlowDelay < TimeSpan.Zero || SlowDelay > LatencySimulation.MaxLatency
            ? string.Create(CultureInfo.InvariantCulture, $"the slow delay must be from 0 to 10 minutes, but is {SlowDelay}")
        : !Errors && !Resets && !SlowAnswers ? "one of errors, resets and slow answers must be on"
        : null;
}
