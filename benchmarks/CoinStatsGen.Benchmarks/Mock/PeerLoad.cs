using System.Globalization;

namespace CoinStatsGen.Benchmarks.Mock;

/// <summary>Loads a server that was started by somebody else, for the comparison with other mocks.</summary>
internal static class PeerLoad
{
    /// <summary>Prints requests a second and the 99th percentile in milliseconds.</summary>
    internal static int Run(Uri address, int seconds)
    {
        using SocketLoad load = new(address, SocketLoad.Request(address));
        var time = TimeSpan.FromSeconds(seconds);
        load.Run(time);
        var perSecond = load.Run(time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{perSecond:F0} {load.Percentile99(time):F2}"));
        return 0;
    }
}
