using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoinStats.Json;

namespace CoinStats.Tests.Json.Fuzzing;

/// <summary>
/// Holds the scanner against System.Text.Json. Runs in the tests, and in a child process where the machine pretends to have no vectors.
/// </summary>
internal static class ScannerFuzzer
{
    private static readonly JsonSerializerOptions Oracle = new() { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    private static readonly JsonSerializerOptions Exact = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Reads mutated documents both ways.</summary>
    /// <returns>The first differences, at most ten.</returns>
    internal static List<string> CompareMutations(int seed, int count)
    {
        List<string> differences = [];
        var mutator = new PayloadMutator(seed);
        for (var i = 0; i < count && differences.Count < 10; i++)
        {
            Compare(mutator.Next(), differences);
        }

        return differences;
    }

    /// <summary>Cuts each document at every byte.</summary>
    internal static List<string> CompareCuts()
    {
        List<string> differences = [];
        foreach (var seed in Payloads.Seeds)
        {
            for (var length = 0; length <= seed.Length; length++)
            {
                Compare(seed[..length], differences);
            }
        }

        return differences;
    }

    /// <summary>
    /// Reads texts of numbers, both as a member far from the end and alone, and compares them with the framework bit by bit.
    /// </summary>
    internal static List<string> CompareNumbers(int seed, int count)
    {
        List<string> differences = [];
        var texts = new NumberTexts(seed);
        Span<byte> far = stackalloc byte[256];
        for (var i = 0; i < count && differences.Count < 10; i++)
        {
            var text = texts.Next();
            far.Fill((byte)' ');
            Encoding.ASCII.GetBytes("[ 1234567890, " + text, far);
            far[^1] = (byte)']';
            var expected = BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture));
            if (BitConverter.DoubleToInt64Bits(Second(far)) != expected || BitConverter.DoubleToInt64Bits(Alone(text)) != expected)
            {
                differences.Add(text);
            }
        }

        return differences;
    }

    internal static void Compare(byte[] json, List<string> differences)
    {
        var expected = Outcome(json, static bytes => JsonSerializer.Deserialize<List<FuzzRow?>>(bytes, Oracle));
        var found = Outcome(json, static bytes => FuzzRowJson.ReadDocument(bytes));
        if (expected != found)
        {
            differences.Add($"{Encoding.Latin1.GetString(json)}\n  System.Text.Json: {expected}\n  scanner: {found}");
        }
    }

    private static string Outcome(byte[] json, Func<byte[], List<FuzzRow?>?> read)
    {
        try
        {
            return JsonSerializer.Serialize(read(json), Exact);
        }
        catch (Exception e) when (e is JsonException or CoinStatsJsonException or InvalidOperationException)
        {
            return "refused";
        }
    }

    private static double Second(ReadOnlySpan<byte> array)
    {
        var scanner = new JsonScanner(array);
        scanner.ReadArrayStart();
        scanner.ReadElement();
        scanner.ReadDouble();
        scanner.ReadElement();
        var value = scanner.ReadDouble();
        scanner.ReadElement();
        scanner.ReadEnd();
        return value;
    }

    private static double Alone(string text)
    {
        var scanner = new JsonScanner(Encoding.ASCII.GetBytes(text));
        var value = scanner.ReadDouble();
        scanner.ReadEnd();
        return value;
    }
}
