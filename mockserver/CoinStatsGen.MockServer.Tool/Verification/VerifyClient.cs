using System.Globalization;
using System.Net;
using System.Security.Authentication;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>
/// Sends calls one after the other, at a pace, and again where the server asks for patience. Follows no redirect: the key stays here.
/// </summary>
internal sealed class VerifyClient(HttpClient http, Uri baseAddress, string? key, TimeSpan pause, TimeProvider clock)
{
    /// <summary>Largest answer that is read, in bytes.</summary>
    public const int MaxAnswerBytes = 32 * 1024 * 1024;

    private const int MaxTries = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);
    private bool _isFirst = true;

    /// <summary>Sends a call.</summary>
    public async Task<VerifyAnswer> SendAsync(VerifyCall call, SchemaCatalog catalog, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!_isFirst && pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, clock, stop);
            }

            _isFirst = false;
            var answer = await TryAsync(call, catalog, stop);
            if (answer.Status is not (429 or 503) || attempt == MaxTries)
            {
                return answer;
            }

            var wait = answer.RetryAfter?.Delta ?? (answer.RetryAfter?.Date - clock.GetUtcNow()) ?? FirstWait * Math.Pow(2, attempt - 1);
            await Task.Delay(
                wait < TimeSpan.Zero ? TimeSpan.Zero
                    : wait > MaxWait ? MaxWait
                    : wait,
                clock,
                stop
            );
        }
    }

    private async Task<VerifyAnswer> TryAsync(VerifyCall call, SchemaCatalog catalog, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(call.Target));
        AddKey(request, call.Operation, catalog);
        try
        {
            using var response = await http.SendAsync(request, stop);
            var body = await response.Content.ReadAsByteArrayAsync(stop);
            var type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
            return new VerifyAnswer((int)response.StatusCode, type, body, Problem: null, response.Headers.RetryAfter);
        }
        catch (Exception problem)
            when (problem is HttpRequestException or IOException or AuthenticationException or InvalidOperationException
                || (problem is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            var reason =
                problem is OperationCanceledException
                    ? string.Create(CultureInfo.InvariantCulture, $"no answer within {http.Timeout.TotalSeconds} s")
                    : problem.InnerException?.Message ?? problem.Message;
            return new VerifyAnswer(0, ContentType: null, default, reason);
        }
    }

    private Uri Address(string target) =>
        new(baseAddress.GetLeftPart(UriPartial.Authority) + baseAddress.AbsolutePath.TrimEnd('/') + target, UriKind.Absolute);

    private void AddKey(HttpRequestMessage request, CompiledOperation operation, SchemaCatalog catalog)
    {
        if (key is null)
        {
            return;
        }

        var needed = (operation.Spec.Security ?? default).SelectMany(requirement => requirement.Schemes).ToList();
        foreach (var (name, _) in needed)
        {
            if (
                catalog.SecuritySchemes.TryGetValue(name, out var scheme)
                && scheme is { Type: "apiKey", In: "header", ParameterName: { } header }
            )
            {
                request.Headers.TryAddWithoutValidation(header, key);
                return;
            }
        }

        if (needed.Count > 0)
        {
            request.Headers.TryAddWithoutValidation(nameof(HttpRequestHeader.Authorization), "Bearer " + key);
        }
    }
}
