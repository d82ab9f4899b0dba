using System.Globalization;
using System.Text;
using CoinStatsGen.OpenApi.Text;

namespace CoinStats.MockServer.Tool;

/// <summary>Coverage for people.</summary>
internal static class CoverageText
{
    /// <summary>For a terminal.</summary>
    public static string Plain(CoinStatsCoverage coverage)
    {
        var text = new StringBuilder(Headline(coverage)).Append('\n');
        var called = coverage.Operations.Where(o => o.Calls > 0).ToList();
        var width = called.Count == 0 ? 0 : called.Max(o => o.Id.Length);
        foreach (var operation in called)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {operation.Id.PadRight(width)}  met {Met(operation.Responses)}");
            if (operation.NeverMet.Any())
            {
                text.Append(CultureInfo.InvariantCulture, $"; never {string.Join(", ", operation.NeverMet.Select(Number))}");
            }

            if (operation.Undocumented.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"; not in the document: {Met(operation.Undocumented)}");
            }
        }

        text.Append(called.Count > 0 ? "\n" : "");
        var never = coverage.Operations.Where(o => o.Calls == 0).Select(o => o.Id).ToList();
        if (never.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nNever called ({never.Count}): {string.Join(", ", never)}\n");
        }

        return text.ToString();
    }

    /// <summary>For a pull request or a job's summary.</summary>
    public static string Markdown(CoinStatsCoverage coverage)
    {
        var text = new StringBuilder("## ")
            .Append(Headline(coverage))
            .Append("\n\n| operation | calls | met | never met | not in the document |\n|---|---:|---|---|---|\n");
        foreach (var o in coverage.Operations)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{MarkdownText.Code(o.Id)}` | {o.Calls} | {Met(o.Responses)} | {string.Join(", ", o.NeverMet.Select(Number))} | "
                    + $"{Met(o.Undocumented)} |\n"
            );
        }

        return text.ToString();
    }

    /// <summary>A share, such as <c>80.0 %</c>.</summary>
    public static string Percent(double percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} %");

    private static string Headline(CoinStatsCoverage coverage) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Coverage of {PlainText.OneLine(coverage.Title)} {PlainText.OneLine(coverage.Version)}: {coverage.CoveredResponses} of "
                + $"{coverage.Responses} documented responses ({Percent(coverage.Percent)}), {coverage.CoveredOperations} of "
                + $"{coverage.Operations.Count} "
                + $"operations{(coverage.Servers > 1 ? string.Create(CultureInfo.InvariantCulture, $", {coverage.Servers} servers") : "")}{(coverage.Unmatched > 0 ? string.Create(CultureInfo.InvariantCulture, $"; requests to no operation: {coverage.Unmatched}") : "")}"
        );

    private static string Met(IEnumerable<StatusCoverage> statuses) =>
        string.Join(
            ", ",
            statuses.Where(s => s.Count > 0).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Status} ×{s.Count}"))
        )
            is { Length: > 0 } met
            ? met
            : "-";

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
