using System.Globalization;
using System.Net.Http.Headers;

namespace CoinStats.MockServer.Tool;

/// <summary>Fetches coverage, merges and writes it.</summary>
internal static class CoverageRunner
{
    private const int MaxAnswerBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>0 where enough is covered, 1 where not, 2 where coverage cannot be had.</summary>
    public static async Task<int> RunAsync(
        string[] from,
        string format,
        double? min,
        bool onlyCalled,
        string? token,
        TextWriter output,
        TextWriter error,
        CancellationToken stop
    )
    {
        CoinStatsCoverage coverage;
        try
        {
            var all = new List<CoinStatsCoverage>();
            foreach (var source in from)
            {
                all.Add(await ReadAsync(source, token, stop));
            }

            coverage = CoinStatsCoverage.Merge(all);
        }
        catch (CoinStatsMockException problem)
        {
            await error.WriteLineAsync($"coinstats-mock: {problem.Message}");
            return 2;
        }

        coverage = onlyCalled ? coverage.OnlyCalled() : coverage;
        await output.WriteAsync(
            format switch
            {
                "json" => coverage.ToJson() + "\n",
                "markdown" => CoverageText.Markdown(coverage),
                _ => CoverageText.Plain(coverage),
            }
        );
        if (min is null || coverage.Percent >= min)
        {
            return 0;
        }

        await error.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"coinstats-mock: {coverage.CoveredResponses} of {coverage.Responses} documented responses were met "
                    + $"({CoverageText.Percent(coverage.Percent)}), but --min asks for {min} %"
            )
        );
        return 1;
    }

    private static async Task<CoinStatsCoverage> ReadAsync(string source, string? token, CancellationToken stop)
    {
        try
        {
            var json =
                Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                    ? await FetchAsync(address!, token, stop)
                    : await File.ReadAllTextAsync(source, stop);
            return CoinStatsCoverage.Parse(json);
        }
        catch (Exception problem)
            when (problem is HttpRequestException or IOException or UnauthorizedAccessException or CoinStatsMockException
                || (problem is TaskCanceledException && !stop.IsCancellationRequested)
            )
        {
            throw new CoinStatsMockException($"--from {source}: {problem.Message}", problem);
        }
    }

    private static async Task<string> FetchAsync(Uri address, string? token, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = MaxAnswerBytes };
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.GetAsync(new Uri(address, "/__admin/coverage"), stop);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(stop)
            : throw new CoinStatsMockException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"/__admin/coverage answered "
                        + $"{(int)response.StatusCode}{(response.StatusCode == System.Net.HttpStatusCode.Unauthorized ? "; --admin-token gives the server's token" : "")}"
                )
            );
    }
}
