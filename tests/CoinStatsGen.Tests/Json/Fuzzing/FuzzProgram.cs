using System.Runtime.Intrinsics;

namespace CoinStats.Tests.Json.Fuzzing;

/// <summary>
/// The entry point of this assembly when it runs as a program: <c>fuzz MUTATIONS NUMBERS</c>. Exit code 1 on a difference.
/// </summary>
internal static class FuzzProgram
{
    private static int Main(string[] args)
    {
        if (args is not ["fuzz", string mutations, string numbers])
        {
            return 2;
        }

        List<string> differences =
        [
            .. ScannerFuzzer.CompareCuts(),
            .. ScannerFuzzer.CompareMutations(seed: 3, int.Parse(mutations, System.Globalization.CultureInfo.InvariantCulture)),
            .. ScannerFuzzer.CompareNumbers(seed: 4, int.Parse(numbers, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Console.WriteLine($"vector bits: {VectorBits}");
        differences.ForEach(Console.WriteLine);
        return differences.Count == 0 ? 0 : 1;
    }

    private static int VectorBits =>
        Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
