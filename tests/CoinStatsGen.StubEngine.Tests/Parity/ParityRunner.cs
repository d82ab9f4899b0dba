using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CoinStats.StubEngine.Tests.Parity;

/// <summary>Runs a case against one server and writes down what a caller can see of it.</summary>
internal static class ParityRunner
{
    private static readonly HashSet<string> NotCompared = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date",
        "Transfer-Encoding",
        "Content-Length",
        "Vary",
        "Connection",
        "Matched-Stub-Id",
        "Server",
    };

    /// <summary>
    /// What differs between the two; null where nothing does. A JVM just started, or a machine with much else to do, may drop a kept
    /// connection or be late: what differs twice, differs.
    /// </summary>
    public static async Task<string?> CompareAsync(Func<Task<string>> wireMock, Func<Task<string>> ours)
    {
        try
        {
            if (await wireMock() == await ours())
            {
                return null;
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            // Looked at again below, where it is a failure.
        }

        var expected = await wireMock();
        var actual = await ours();
        return actual == expected ? null : $"WireMock:\n{expected}\nours:\n{actual}";
    }

    public static async Task<string> RunAsync(Uri address, ParityCase item)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(2),
        };
        return await RunAsync(http, item);
    }

    public static async Task<string> RunAsync(HttpClient http, ParityCase item)
    {
        var seen = new StringBuilder();
        (await http.PostAsync("/__admin/reset", null)).EnsureSuccessStatusCode();
        foreach (var mapping in item.Mappings)
        {
            seen.Append(await AddAsync(http, mapping)).Append('\n');
        }

        foreach (var request in item.Requests)
        {
            seen.Append(request.Method).Append(' ').Append(request.Url).Append(" → ").Append(await SendAsync(http, request)).Append('\n');
        }

        return seen.ToString();
    }

    public static async Task<string> SendAsync(HttpClient http, ParityRequest request, bool hidesUnmatched = true)
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            new Uri(
                http.BaseAddress!.ToString().TrimEnd('/') + request.Url,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        message.Content =
            request.Body is not null ? new ByteArrayContent(request.Body)
            : request.Method is "POST" or "PUT" or "PATCH" ? new ByteArrayContent([])
            : null;
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content!.Headers.TryAddWithoutValidation(name, value);
            }
        }

        try
        {
            using var response = await http.SendAsync(message);
            var body = await response.Content.ReadAsByteArrayAsync();
            return See(request, response, body, hidesUnmatched);
        }
        catch (HttpRequestException)
        {
            return "broken";
        }
    }

    private static string See(ParityRequest request, HttpResponseMessage response, byte[] body, bool hidesUnmatched)
    {
        var status = (int)response.StatusCode;
        if (request.IsStatusOnly || (hidesUnmatched && status == 404 && !response.Headers.Contains("Matched-Stub-Id")))
        {
            return $"{status}";
        }

        var headers = response
            .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(h => !NotCompared.Contains(h.Key))
            .Select(h => $"{h.Key.ToLowerInvariant()}={string.Join('|', h.Value)}")
            .Order(StringComparer.Ordinal);
        return $"{status} [{string.Join("; ", headers)}] {Encoding.Latin1.GetString(body)}";
    }

    private static async Task<string> AddAsync(HttpClient http, string mapping)
    {
        using var content = new StringContent(mapping, Encoding.UTF8, "application/json");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.PostAsync("/__admin/mappings", content);
        if ((int)response.StatusCode == 201)
        {
            return "added";
        }

        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        var pointer =
            error.TryGetProperty("source", out var source) && source.TryGetProperty("pointer", out var place) ? place.GetString() : null;
        return $"refused {(int)response.StatusCode}, code {error.GetProperty("code").GetInt32()} at "
            + $"{(IsJson(mapping) ? pointer : "(not JSON)")}";
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
