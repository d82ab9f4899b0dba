using System.Net;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>Whichever HTTP is spoken, the document answers alike.</summary>
public sealed class HttpsAnswerTests
{
    [Fact]
    public async Task EveryOperationAndStatus_AnswersAlikeInBothVersions()
    {
        await using var server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { Https = new CoinStatsMockHttpsOptions() });
        using var old = new HttpClient { BaseAddress = server.BaseAddress };
        using var other = HttpsTests.Client(server, HttpVersion.Version20);
        var asked = 0;
        foreach (var operation in server.Operations.Select(o => o.Operation))
        {
            foreach (var status in operation.DocumentedStatuses)
            {
                var first = await AnswerAsync(old, operation, status);
                (await AnswerAsync(other, operation, status)).ShouldBe(first, $"{operation.Id} {status}");
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(400);
    }

    private static async Task<(int Status, string Headers, string Body)> AnswerAsync(
        HttpClient http,
        CoinStatsOperation operation,
        int status
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(operation.Method),
            operation.PathTemplate.Replace('{', '_').Replace('}', '_')
        )
        {
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
        };
        request.Headers.Add("X-API-KEY", "any");
        request.Headers.Add("Prefer", $"code={status}");
        using var answer = await http.SendAsync(request);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        return ((int)answer.StatusCode, string.Join('\n', headers), await answer.Content.ReadAsStringAsync());
    }
}
