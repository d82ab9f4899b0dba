using System.Text.Json;

namespace CoinStats.MockServer.Tests.Verification;

/// <summary>What a verification gave.</summary>
internal sealed record VerifyRun(int Code, string Output, string Progress)
{
    /// <summary>Deviations as <c>operation kind path</c>, in the order of the report.</summary>
    public IReadOnlyList<string> Deviations =>
        [
            .. JsonDocument
                .Parse(Output)
                .RootElement.GetProperty("results")
                .EnumerateArray()
                .SelectMany(r =>
                    r.GetProperty("deviations")
                        .EnumerateArray()
                        .Select(d =>
                            $"{r.GetProperty("operation").GetString()} {d.GetProperty("kind").GetString()} "
                            + $"{d.GetProperty("path").GetString()}"
                        )
                ),
        ];

    public JsonElement Report => JsonDocument.Parse(Output).RootElement;

    public IReadOnlyList<string> Called =>
        [.. Report.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("operation").GetString()!)];
}
