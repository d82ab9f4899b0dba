using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Simulation;

/// <summary>What one call meets, drawn from the seed and the place of the call.</summary>
/// <param name="Latency">Wait before the answer.</param>
/// <param name="IsError">503 instead of an answer.</param>
/// <param name="IsReset">The connection is reset instead of the answer.</param>
internal readonly record struct Weather(TimeSpan Latency, bool IsError, bool IsReset)
{
    private const int Fine = 1_000_000;

    /// <summary>Draws.</summary>
    public static Weather Draw(CoinStatsMockSimulationOptions options, int seed, string place)
    {
        var latency = options.Latency is { } given
            ? given.Mean + (given.Jitter * ((2 * Share(seed, place + "/latency")) - 1))
            : TimeSpan.Zero;
        if (options.Chaos is not { } chaos || Share(seed, place + "/chaos") * 100 >= chaos.Percent)
        {
            return new Weather(latency, IsError: false, IsReset: false);
        }

        var kinds = (chaos.Errors ? 1 : 0) + (chaos.Resets ? 1 : 0) + (chaos.SlowAnswers ? 1 : 0);
        var kind = (int)(StableHash.Of(seed, place + "/kind") % (uint)kinds);
        if (chaos.Errors && kind-- == 0)
        {
            return new Weather(latency, IsError: true, IsReset: false);
        }

        return chaos.Resets && kind-- == 0
            ? new Weather(latency, IsError: false, IsReset: true)
            : new Weather(latency + chaos.SlowDelay, IsError: false, IsReset: false);
    }

    // From 0 up to, but not including, 1.
    private static double Share(int seed, string place) => StableHash.Of(seed, place) % Fine / (double)Fine;
}
