using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStatsGen.OpenApi.Text;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>What a verification found, for people and programs.</summary>
internal static class VerifyReport
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the report in a format: <c>text</c>, <c>markdown</c> or <c>json</c>.</summary>
    public static string Write(string format, VerifyState state, IReadOnlyList<string> notCalled) =>
        format switch
        {
            "json" => JsonSerializer.Serialize(
                new
                {
                    state.BaseUrl,
                    state.Document,
                    state.Spent,
                    Deviations = Total(state),
                    state.Results,
                    NotCalled = notCalled,
                },
                Format
            ) + "\n",
            "markdown" => Markdown(state, notCalled),
            _ => Text(state, notCalled),
        };

    private static string Text(VerifyState state, IReadOnlyList<string> notCalled)
    {
        var text = new StringBuilder();
        foreach (var result in state.Results.Where(r => r.Deviations.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{result.Operation} ({result.Method} {result.Path})\n");
            foreach (var d in result.Deviations)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  {d.Kind}  {PlainText.OneLine(d.Path)}  {PlainText.OneLine(d.Message)}{More(d)}\n"
                );
            }
        }

        return text.Append('\n').Append(Summary(state, notCalled)).Append('\n').ToString();
    }

    private static string Markdown(VerifyState state, IReadOnlyList<string> notCalled)
    {
        var text = new StringBuilder("## ")
            .Append(Summary(state, notCalled))
            .Append("\n\n| operation | kind | where | what |\n|---|---|---|---|\n");
        foreach (var result in state.Results)
        {
            foreach (var d in result.Deviations)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{MarkdownText.Code(result.Operation)}` | {d.Kind} | `{MarkdownText.Code(d.Path)}` | "
                        + $"{MarkdownText.Inline(d.Message)}{More(d)} |\n"
                );
            }
        }

        return text.ToString();
    }

    private static string Summary(VerifyState state, IReadOnlyList<string> notCalled)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Total(state)} deviations in {state.Results.Count(r => r.Deviations.Count > 0)} of {state.Results.Count} operations "
                + $"called; {state.Spent} credits"
        );
        var refused = state
            .Results.Where(r => r is { IsVerified: false, Deviations.Count: 0 })
            .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Operation} {r.Status}"))
            .ToList();
        if (refused.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; refused as documented, so not verified: {string.Join(", ", refused)}");
        }

        if (notCalled.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; not called: {string.Join(", ", notCalled)}");
        }

        return text.ToString();
    }

    private static int Total(VerifyState state) => state.Results.Sum(r => r.Deviations.Count);

    private static string More(Deviation deviation) =>
        deviation.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {deviation.Count - 1} more like it)") : "";
}
