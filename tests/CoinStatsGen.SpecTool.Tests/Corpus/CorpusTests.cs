namespace CoinStatsGen.SpecTool.Tests.Corpus;

/// <summary>Documents of others, real and tricky: each becomes code that compiles, and the same code whoever makes it.</summary>
public sealed class CorpusTests
{
    /// <summary>Operations that may be left out, of all operations of the corpus.</summary>
    private const double MostSkipped = 0.02;

    public static TheoryData<string> Documents => new(CorpusDocument.Files);

    public static TheoryData<int> Counts => new(CorpusDocument.Files.Length);

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public async Task Document_CompilesWithoutWarnings_AndIsTheSameInAnyCultureAndRun(string file)
    {
        var document = new CorpusDocument(file);
        var text = await document.NormalisedAsync();

        var (code, findings) = await document.CompileAsync("tr-TR", text);

        findings
            .Where(finding =>
                finding.Source.StartsWith("CS", StringComparison.Ordinal) && !finding.Source.StartsWith("CSG", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        code.Compiles.ShouldBeTrue();
        code.Files.ShouldBeGreaterThan(3);
        (await document.NormaliseAsync("fi-FI")).ShouldBe(text);
        (await document.FingerprintAsync("fi-FI", text)).ShouldBe(code.Fingerprint);
    }

    [CorpusTheory]
    [MemberData(nameof(Counts))]
    public async Task AllDocuments_FewOperationsAreSkipped_AndEachWithItsReason(int documents)
    {
        documents.ShouldBe(27);
        var (operations, skipped) = (0, new List<string>());
        foreach (var file in CorpusDocument.Files)
        {
            var count = await new CorpusDocument(file).CountAsync();
            operations += count.Operations;
            skipped.AddRange(count.Skipped);
        }

        operations.ShouldBeGreaterThan(2_400);
        ((double)skipped.Count / operations).ShouldBeLessThan(
            MostSkipped,
            $"{skipped.Count} of {operations}: {string.Join("; ", skipped)}"
        );
        skipped.ShouldAllBe(reason =>
            reason.Contains("because", StringComparison.Ordinal) || reason.Contains(':', StringComparison.Ordinal)
        );
    }
}
