using System.Globalization;
using System.Text;
using CoinStatsGen.SpecTool.RoundTrip;

namespace CoinStatsGen.SpecTool.Rendering;

/// <summary>Says whether a client of a document works against a server of it.</summary>
internal static class RoundTripRenderer
{
    private const int MaxCalls = 100;

    public static string Render(RoundTripReport report)
    {
        var text = new StringBuilder();
        foreach (var fault in report.CompileFaults.Take(MaxCalls))
        {
            text.Append(CultureInfo.InvariantCulture, $"{report.Name}: the client does not compile: {fault}\n");
        }

        Add(text, report, "as documented", stripped: false);
        Add(text, report, "without examples", stripped: true);
        var told = report.Calls.Where(static call => call.Outcome != RoundTripOutcome.RoundTrips).ToList();
        foreach (var call in told.Take(MaxCalls))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{call.Operation} ({(call.AllArguments ? "all arguments" : "what must be given")}, "
                    + $"{(call.Stripped ? "without examples" : "as documented")}): {Word(call.Outcome)}: {call.Detail}\n"
            );
        }

        if (told.Count > MaxCalls)
        {
            text.Append(CultureInfo.InvariantCulture, $"and {told.Count - MaxCalls} more\n");
        }

        return text.ToString();
    }

    /// <summary>A share in percent that never says 100 where something is missing.</summary>
    public static string Share(int part, int whole) =>
        whole == 0 ? "no calls" : (Math.Floor(part * 1000.0 / whole) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static void Add(StringBuilder text, RoundTripReport report, string how, bool stripped)
    {
        var judged = report.Judged(stripped).Count();
        var fine = judged - report.Faults(stripped).Count();
        var apart = report.Calls.Count(call => call.Stripped == stripped) - judged;
        text.Append(CultureInfo.InvariantCulture, $"{report.Name}: {how}: {fine} of {judged} calls round-trip ({Share(fine, judged)})");
        text.Append(apart == 0 ? "\n" : string.Create(CultureInfo.InvariantCulture, $", {apart} apart\n"));
    }

    private static string Word(RoundTripOutcome outcome) =>
        outcome switch
        {
            RoundTripOutcome.ExampleBreaksSchema => "the document's example breaks its schema",
            RoundTripOutcome.Ambiguous => "whatever is built fits several shapes of which one may",
            RoundTripOutcome.BuiltBreaksSchema => "the answer that was built breaks its schema",
            RoundTripOutcome.Unreadable => "the client cannot read the answer",
            RoundTripOutcome.Lost => "something was lost",
            RoundTripOutcome.Refused => "refused",
            RoundTripOutcome.Failed => "the client failed",
            _ => "round-trips",
        };
}
