using System.CommandLine;
using System.CommandLine.Parsing;

namespace CoinStats.MockServer.Tool;

/// <summary>The options of <c>serve</c> that switch simulations on.</summary>
internal static class SimulationOptions
{
    private static readonly Option<string> Latency = new("--latency")
    {
        Description = "Wait before every answer, with jitter where given: 50ms, 1.5s, 50ms±10ms (or 50ms+-10ms).",
        HelpName = "time[±jitter]",
    };

    private static readonly Option<string> RateLimit = new("--rate-limit")
    {
        Description = "Requests a key may send: 2/s, 100/m; 429 with Retry-After beyond. With a burst: 2/s,10.",
        HelpName = "count/unit[,burst]",
    };

    private static readonly Option<string> Credits = new("--credits")
    {
        Description =
            "Credits of a key; each call costs what the document says. 406 when they are spent, or another status: 20000, 20000,402.",
        HelpName = "number[,status]",
    };

    private static readonly Option<string> Sync = new("--sync")
    {
        Description = "Wallets, exchanges and portfolios answer 409 until they are synced. A sync takes 2s, or the time given.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "time",
    };

    private static readonly Option<string> Paging = new("--paging")
    {
        Description = "Lists have pages. Each has 2500 rows, or the number given.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "rows",
    };

    private static readonly Option<bool> Reflect = new("--reflect")
    {
        Description = "Values of the request stand in the answer: one element for each wallet or coin asked for.",
    };

    private static readonly Option<string> Chaos = new("--chaos")
    {
        Description = "Share of calls that fail or are slow: 5%. Only some kinds: 5%,errors,resets,slow.",
        HelpName = "percent[,kind…]",
    };

    private static readonly Option<string> Gaps = new("--gaps")
    {
        Description =
            "Share of members and elements of successes that are missing or null, and of answers that are an empty form: 20%. Only "
            + "some kinds: 20%,missing,nulls,empty.",
        HelpName = "percent[,kind…]",
    };

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in (Option<string>[])[Latency, RateLimit, Credits, Sync, Paging, Chaos, Gaps])
        {
            option.Validators.Add(Check(option));
            command.Add(option);
        }

        command.Add(Reflect);
    }

    /// <summary>What the caller wants simulated.</summary>
    public static CoinStatsMockSimulationOptions Read(ParseResult parsed) =>
        new()
        {
            Latency = Given(parsed, Latency) is { } latency ? SimulationText.Latency(latency) : null,
            RateLimit = Given(parsed, RateLimit) is { } rate ? SimulationText.RateLimit(rate) : null,
            Credits = Given(parsed, Credits) is { } credits ? SimulationText.Credits(credits) : null,
            Sync = Given(parsed, Sync) is { } sync ? SimulationText.Sync(sync) : null,
            Paging = Given(parsed, Paging) is { } paging ? SimulationText.Paging(paging) : null,
            Reflection = parsed.GetValue(Reflect),
            Chaos = Given(parsed, Chaos) is { } chaos ? SimulationText.Chaos(chaos) : null,
            Gaps = Given(parsed, Gaps) is { } gaps ? SimulationText.Gaps(gaps) : null,
        };

    // An option without its optional value is given, but has no text.
    private static string? Given(ParseResult parsed, Option<string> option) =>
        parsed.GetResult(option) is { Implicit: false } ? parsed.GetValue(option) ?? "" : null;

    private static Action<OptionResult> Check(Option<string> option) =>
        result =>
        {
            var text = result.Tokens is [var token, ..] ? token.Value : "";
            if (text.Length == 0 && option != Sync && option != Paging)
            {
                return;
            }

            var (read, form) = Form(option);
            try
            {
                read(text);
            }
            catch (FormatException problem)
            {
                result.AddError(
                    $"{option.Name} must be like {form}, but is '{text}'{(problem.Message.Length > 0 ? ": " + problem.Message : "")}."
                );
            }
        };

    private static (Func<string, object> Read, string Form) Form(Option<string> option) =>
        option.Name switch
        {
            "--latency" => (SimulationText.Latency, "50ms, 1.5s or 50ms±10ms"),
            "--rate-limit" => (SimulationText.RateLimit, "2/s, 100/m or 2/s,10"),
            "--credits" => (SimulationText.Credits, "20000 or 20000,402"),
            "--sync" => (SimulationText.Sync, "2s"),
            "--paging" => (SimulationText.Paging, "2500"),
            "--chaos" => (SimulationText.Chaos, "5% or 5%,errors,slow"),
            _ => (SimulationText.Gaps, "20% or 20%,missing,nulls"),
        };
}
