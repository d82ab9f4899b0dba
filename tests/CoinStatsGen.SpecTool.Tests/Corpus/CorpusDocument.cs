using System.Collections.Concurrent;
using System.Globalization;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.SpecTool.Check;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.SpecTool.Tests.Corpus;

/// <summary>A document of the corpus, on the way that <c>coinstats-spec check FILE --compile</c> takes.</summary>
internal sealed class CorpusDocument(string file)
{
    /// <summary>All documents; the smallest first, so that a fault shows early.</summary>
    public static readonly string[] Files =
    [
        "tricky/autosdk-callbacks-webhooks-links.yaml",
        "tricky/autosdk-dynamic-multipart.yaml",
        "tricky/autosdk-special-cases.yaml",
        "tricky/heyapi-20/full.yaml",
        "tricky/heyapi-31-enum-names-values.json",
        "tricky/heyapi-31-external.yaml",
        "tricky/heyapi-31-full.yaml",
        "tricky/kiota-31-dynamicref-generic-binding.yaml",
        "tricky/libopenapi-31-name-collisions.yaml",
        "tricky/libopenapi-burgershop.yaml",
        "tricky/oag-31-additional-properties-oneof.yaml",
        "tricky/oag-31-null-types.yaml",
        "tricky/oag-circular-schema-names.yaml",
        "tricky/oag-discriminator-multilevel.yaml",
        "tricky/openapinet-31-properties.json",
        "tricky/openapinet-32-properties.json",
        "crypto/alchemy-prices.yaml",
        "crypto/nowpayments.yaml",
        "crypto/blockfrost.json",
        "crypto/coingecko-pro.json",
        "vendors/spotify.yaml",
        "vendors/shipbob.json",
        "vendors/box.yaml",
        "vendors/twilio-api-v2010.json",
        "vendors/vercel.json",
        "vendors/openai.yaml",
        "vendors/github-api.json",
    ];

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Normalised = new(StringComparer.Ordinal);

    /// <summary>The document, normalised once for all tests, in a culture that is not the invariant one.</summary>
    public Task<string> NormalisedAsync() => Normalised.GetOrAdd(file, _ => new(() => NormaliseAsync("tr-TR"))).Value;

    /// <summary>Normalises in a culture.</summary>
    public Task<string> NormaliseAsync(string culture) => InCultureAsync(culture, async () =>
        {
            var console = new ToolConsole(TextWriter.Null, TextWriter.Null, RepositoryFiles.Corpus!, IsTerminal: false);
            return CanonicalJson.Write(
                (await NormaliseCommand.ReadAsync(console, file, [], IDocumentFiles.DefaultMaxFiles, CancellationToken.None)).Document
            );
        });

    /// <summary>Generates and compiles in a culture.</summary>
    public Task<(GeneratedCode Code, IReadOnlyList<CheckFinding> Findings)> CompileAsync(string culture, string document) =>
        InCultureAsync(culture, () => Task.FromResult(CompileCheck.Run(file, document, CancellationToken.None)));

    /// <summary>Generates in a culture.</summary>
    public Task<string> FingerprintAsync(string culture, string document) =>
        InCultureAsync(culture, () => Task.FromResult(CompileCheck.Fingerprint(file, document, CancellationToken.None)));

    /// <summary>Operations of the document, and those that are left out with the reason of each.</summary>
    public async Task<(int Operations, IReadOnlyList<string> Skipped)> CountAsync()
    {
        var read = OpenApiReader.Read(await NormalisedAsync());
        var skipped = read
            .Problems.Where(problem => problem.Kind == DocumentProblemKind.SkippedOperation)
            .Select(problem => problem.Message)
            .ToList();
        return (read.Model!.Operations.Count + skipped.Count, skipped);
    }

    private static async Task<T> InCultureAsync<T>(string culture, Func<Task<T>> work)
    {
        var old = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return await work();
        }
        finally
        {
            CultureInfo.CurrentCulture = old;
        }
    }
}
