using System.Globalization;

namespace CoinStats.MockServer.Tool;

/// <summary>Reads simulations as they are written on the command line.</summary>
/// <remarks>Each method throws a <see cref="FormatException"/> whose message says what is out of range; empty where the form itself is
/// wrong.</remarks>
internal static class SimulationText
{
    private static readonly string[] JitterSigns = ["±", "+-", "+/-"];

    /// <summary><c>50ms</c>, <c>50ms±10ms</c>.</summary>
    public static LatencySimulation Latency(string text)
    {
        var parts = text.Split(JitterSigns, 2, StringSplitOptions.TrimEntries);
        return Checked(new LatencySimulation(Time(parts[0]), parts.Length > 1 ? Time(parts[1]) : TimeSpan.Zero), s =>
            new() { Latency = s }
        );
    }

    /// <summary><c>2/s</c>, <c>100/m</c>, <c>2/s,10</c>.</summary>
    public static RateLimitSimulation RateLimit(string text)
    {
        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        var pace = parts[0].Split('/', 2, StringSplitOptions.TrimEntries);
        var seconds = pace is [_, var unit]
            ? unit switch
            {
                "s" => 1,
                "m" or "min" => 60,
                "h" => 3600,
                _ => throw Wrong(),
            }
            : 1;
        var limit = new RateLimitSimulation(Number(pace[0]) / seconds);
        return Checked(parts.Length > 1 ? limit with { Burst = Whole(parts[1]) } : limit, s => new() { RateLimit = s });
    }

    /// <summary><c>20000</c>, <c>20000,402</c>.</summary>
    public static CreditSimulation Credits(string text)
    {
        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        var total = long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();
        var credits = new CreditSimulation(total);
        return Checked(parts.Length > 1 ? credits with { EmptyStatus = Whole(parts[1]) } : credits, s => new() { Credits = s });
    }

    /// <summary><c>2s</c>; empty for the default.</summary>
    public static SyncSimulation Sync(string text) =>
        Checked(text.Length == 0 ? new SyncSimulation() : new SyncSimulation(Time(text)), s => new() { Sync = s });

    /// <summary><c>2500</c>; empty for the default.</summary>
    public static PagingSimulation Paging(string text) =>
        Checked(text.Length == 0 ? new PagingSimulation() : new PagingSimulation(Whole(text)), s => new() { Paging = s });

    /// <summary><c>5%</c>, <c>5%,errors,resets,slow</c>.</summary>
    public static ChaosSimulation Chaos(string text)
    {
        var (percent, kinds) = Share(text, "errors", "resets", "slow");
        return Checked(
            new ChaosSimulation(percent)
            {
                Errors = kinds.Contains("errors"),
                Resets = kinds.Contains("resets"),
                SlowAnswers = kinds.Contains("slow"),
            },
            s => new() { Chaos = s }
        );
    }

    /// <summary><c>20%</c>, <c>20%,missing,nulls,empty</c>.</summary>
    public static GapSimulation Gaps(string text)
    {
        var (percent, kinds) = Share(text, "missing", "nulls", "empty");
        return Checked(
            new GapSimulation(percent)
            {
                Missing = kinds.Contains("missing"),
                Nulls = kinds.Contains("nulls"),
                EmptyForms = kinds.Contains("empty"),
            },
            s => new() { Gaps = s }
        );
    }

    /// <summary><c>50ms</c>, <c>1.5s</c>, <c>2m</c>.</summary>
    public static TimeSpan Time(string text)
    {
        var (unit, length) = text switch
        {
            _ when text.EndsWith("ms", StringComparison.Ordinal) => (1, 2),
            _ when text.EndsWith('s') => (1000, 1),
            _ when text.EndsWith('m') => (60_000, 1),
            _ => throw Wrong(),
        };
        var milliseconds = Number(text[..^length].TrimEnd()) * unit;
        return milliseconds <= 1e11 ? TimeSpan.FromMilliseconds(milliseconds) : throw Wrong();
    }

    // A share, and which kinds of something it is about: all where none is named.
    private static (double Percent, string[] Kinds) Share(string text, params string[] known)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var kinds = parts[1..];
        return !Array.TrueForAll(kinds, known.Contains)
            ? throw Wrong()
            : (Number(parts[0].TrimEnd('%')), kinds.Length == 0 ? known : kinds);
    }

    private static T Checked<T>(T simulation, Func<T, CoinStatsMockSimulationOptions> options)
    {
        try
        {
            options(simulation).Validate();
            return simulation;
        }
        catch (CoinStatsMockException problem)
        {
            throw new FormatException(problem.Message[(problem.Message.IndexOf(' ') + 1)..].TrimEnd('.'), problem);
        }
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Wrong();

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();

    private static FormatException Wrong() => new("");
}
