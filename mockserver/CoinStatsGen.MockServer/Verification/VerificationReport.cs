using System.Globalization;
using System.Text;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Stubbing;
using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;
using Microsoft.Extensions.Primitives;

namespace CoinStats.MockServer.Verification;

/// <summary>Says what was expected, what came, and how what came differs.</summary>
internal sealed class VerificationReport(StubLane lane, OperationPattern pattern)
{
    private const int MaxShown = 5;
    private const int MaxLineLength = 200;

    /// <summary>Writes the report.</summary>
    public string Write(string expected, List<RecordedRequest> fitting)
    {
        var text = new StringBuilder();
        var what = pattern.Operation is { } operation ? $"{operation.Id} ({operation.Method} {operation.PathTemplate})" : "any operation";
        text.Append(CultureInfo.InvariantCulture, $"Expected {expected} to {what}, but received {fitting.Count}.");
        foreach (var line in pattern.Lines())
        {
            text.Append("\n    ").Append(line);
        }

        if (fitting.Count > 0)
        {
            text.Append("\n\nReceived:");
            foreach (var entry in fitting.Take(MaxShown))
            {
                text.Append("\n    ").Append(Line(entry));
            }
        }

        WriteNearest(text, fitting);
        if (lane.Journal.HasForgotten)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n\nThe journal saw {lane.Journal.Seen} requests and keeps {lane.Journal.Capacity} (JournalCapacity), with "
                    + $"{lane.Journal.Budget.MaxBytes} bytes of bodies over all lanes (MaxJournalBytes): older ones are forgotten."
            );
        }

        return text.ToString();
    }

    private void WriteNearest(StringBuilder text, List<RecordedRequest> fitting)
    {
        var expected = pattern.Build();
        var others = lane
            .Journal.All()
            .Except(fitting)
            .Select(e => (Entry: e, Context: e.Context()))
            .Select(e => (e.Entry, e.Context, Distance: NearMissFinder.Distance(expected, e.Context)))
            .OrderBy(e => e.Distance)
            .ThenByDescending(e => e.Entry.Sequence)
            .Take(NearMissFinder.MaxMisses)
            .ToList();
        if (others.Count == 0)
        {
            text.Append(fitting.Count == 0 ? "\n\nNo request was received at all." : "");
            return;
        }

        text.Append("\n\nNearest that do not fit (- expected, + received):");
        foreach (var (entry, context, _) in others)
        {
            text.Append("\n  ").Append(Line(entry));
            Diff(text, "method", expected.MatchesMethod(context.Method), expected.Method, context.Method);
            Diff(text, "path", expected.Url.Matches(context), expected.Url.Text, context.Path);
            DiffNamed(text, "query", context.Budget, expected.Query, name => context.Query.GetValueOrDefault(name));
            DiffNamed(text, "header", context.Budget, expected.Headers, name => context.Headers[name]);
            foreach (var body in expected.Body)
            {
                Diff(
                    text,
                    "body",
                    context.Budget.Allows(() => body.Matches(context.Body, context.Budget)),
                    $"{body.Operator} {body.Expected}",
                    context.Body.Text ?? "(none)"
                );
            }

            var values = expected.PathValues(context);
            DiffNamed(text, "path parameter", context.Budget, expected.PathParameters, name =>
                values.TryGetValue(name, out var value) ? value : StringValues.Empty
            );
        }
    }

    private static void DiffNamed(
        StringBuilder text,
        string label,
        MatchBudget budget,
        NamedMatcher[] matchers,
        Func<string, StringValues> values
    )
    {
        foreach (var matcher in matchers)
        {
            var actual = values(matcher.Name);
            Diff(
                text,
                $"{label} {matcher.Name}",
                budget.Allows(() => matcher.Matches(actual, budget)),
                matcher.Expected,
                actual.Count == 0 ? "(not sent)" : actual.ToString()
            );
        }
    }

    private static void Diff(StringBuilder text, string label, bool fits, string expected, string actual)
    {
        if (!fits)
        {
            text.Append("\n    - ")
                .Append(label)
                .Append(": ")
                .Append(Short(expected))
                .Append("\n    + ")
                .Append(label)
                .Append(": ")
                .Append(Short(actual));
        }
    }

    private static string Line(RecordedRequest entry) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Method} {Short(entry.Target)} → "
                + $"{entry.Reply.Status}{(entry is RecordedCall { Operation: { } operation } ? $" ({operation.Id})" : "")}"
        );

    private static string Short(string text) => text.Length <= MaxLineLength ? text : text[..MaxLineLength] + "…";
}
