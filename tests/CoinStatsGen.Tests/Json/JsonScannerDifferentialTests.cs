using CoinStats.Tests.Json.Fuzzing;

namespace CoinStats.Tests.Json;

/// <summary>
/// The scanner accepts and refuses what System.Text.Json does, and reads the same values. The long runs: COINSTATS_LONG_FUZZ=1.
/// </summary>
public sealed class JsonScannerDifferentialTests
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("COINSTATS_LONG_FUZZ") == "1";

    [Fact]
    public void Read_MutatedDocuments_AgreesWithSystemTextJson() =>
        ScannerFuzzer.CompareMutations(seed: 1, Long ? 1_000_000 : 8_000).ShouldBeEmpty();

    [Fact]
    public void Read_DocumentsCutAtEveryByte_AgreesWithSystemTextJson() => ScannerFuzzer.CompareCuts().ShouldBeEmpty();

    [Fact]
    public void ReadDouble_TextsOfNumbers_IsBitEqualToTheFramework() =>
        ScannerFuzzer.CompareNumbers(seed: 2, Long ? 10_000_000 : 50_000).ShouldBeEmpty();
}
