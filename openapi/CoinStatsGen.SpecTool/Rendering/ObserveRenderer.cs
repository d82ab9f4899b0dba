using System.Globalization;
using System.Text;
using CoinStatsGen.OpenApi.Text;
using CoinStatsGen.SpecTool.Observe;

namespace CoinStatsGen.SpecTool.Rendering;

/// <summary>Tells how answers deviate: file by file, place by place.</summary>
internal static class ObserveRenderer
{
    private const int MaxValueLength = 80;

    public static string Render(IReadOnlyList<(ObservedAnswer Answer, DeviationList Deviations)> compared)
    {
        var text = new StringBuilder();
        foreach (var (answer, deviations) in compared)
        {
            text.Append(CultureInfo.InvariantCulture, $"{PlainText.OneLine($"{answer.File}: {answer.Operation.Id}")} {answer.Status}: ")
                .Append(Count(deviations.Count, "deviation"))
                .Append('\n');
            foreach (var deviation in deviations.All)
            {
                text.Append(
                        PlainText.OneLine(
                            $"  {deviation.Kind}  {deviation.Path}  expected {deviation.Expected}, found {Found(deviation)}, "
                                + $"{Count(deviation.Count, "time")}"
                        )
                    )
                    .Append('\n');
            }

            if (deviations.Dropped > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  and {deviations.Dropped} more\n");
            }
        }

        var differing = compared.Count(one => one.Deviations.Count > 0);
        return text.Append(CultureInfo.InvariantCulture, $"{Count(compared.Count, "answer")}, {differing} of them with deviations\n")
            .ToString();
    }

    private static string Found(Deviation deviation)
    {
        var what = deviation.Value is { } value
            ? value.Length <= MaxValueLength
                ? value
                : value[..MaxValueLength] + "…"
            : null;
        return (deviation.Found, what) switch
        {
            (null, _) => "nothing",
            ({ } found, null) => found,
            (_, { } shown) => shown,
        };
    }

    private static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
