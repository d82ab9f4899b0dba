using System.Diagnostics;

namespace CoinStatsGen.Benchmarks;

/// <summary>Measures contenders in turns, in one process, so that a busy machine hits all of them alike.</summary>
internal static class Interleaved
{
    private const int Rounds = 61;

    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(4);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Measures time and bytes of one operation of each contender.</summary>
    internal static Dictionary<string, Measure> Run(params Contender[] contenders)
    {
        var repeats = Array.ConvertAll(contenders, Prepare);
        var times = Array.ConvertAll(contenders, _ => new double[Rounds]);
        var bytes = Array.ConvertAll(contenders, _ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                Repeat(contenders[i], repeats[i]);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / repeats[i];
                bytes[i][round] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)repeats[i];
            }
        }

        return contenders.Select((contender, i) => (contender.Name, new Measure(Median(times[i]), Median(bytes[i])))).ToDictionary();
    }

    /// <summary>Lets the compiler finish its tiers, and finds how often an operation fits into a round.</summary>
    private static int Prepare(Contender contender)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            var count = 0;
            while (count < 100 || (Stopwatch.GetElapsedTime(start) < WarmUp && count < 100_000))
            {
                contender.Run();
                count++;
            }
        }

        var last = Stopwatch.GetTimestamp();
        Repeat(contender, 10);
        return Math.Max(1, (int)(RoundTime / (Stopwatch.GetElapsedTime(last) / 10)));
    }

    private static void Repeat(Contender contender, int count)
    {
        for (var i = 0; i < count; i++)
        {
            contender.Run();
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
