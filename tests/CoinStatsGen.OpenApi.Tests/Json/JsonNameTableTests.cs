using System.Diagnostics;
using System.Text;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Tests.Json;

/// <summary>Names that were chosen to have one hash.</summary>
public class JsonNameTableTests
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    [Fact]
    public void Parse_NamesOfOneHash_AreToldApart()
    {
        var names = Colliding(2_000);
        names.Select(Hash).Distinct().Count().ShouldBe(1, "else the test tests nothing");

        var parsed = JsonReader.Parse(Text(names.Concat(["other"]).Concat(names)));

        parsed.Duplicates.Count.ShouldBe(names.Count);
        var value = parsed.Value!.Value;
        value.Members.Take(names.Count).Select(member => member.Name).ShouldBe(names);
        value.TryGet(names[1_234], out var last).ShouldBeTrue();
        last.GetNumberText().ShouldBe((names.Count + 1 + 1_234).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Parse_NamesOfOneHash_CostWhatOthersCost()
    {
        var hostile = Text(Colliding(40_000));
        var harmless = Text(Enumerable.Range(0, 40_000).Select(i => "name " + i));
        var ratio = double.MaxValue;
        for (var round = 0; round < 10 && ratio > 15; round++)
        {
            ratio = Math.Min(ratio, Time(hostile) / Time(harmless));
        }

        ratio.ShouldBeLessThan(15, "each name compared with each other takes a hundred times as long");
    }

    private static double Time(string text)
    {
        var clock = Stopwatch.StartNew();
        JsonReader.Parse(text).Problem.ShouldBeNull();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Text(IEnumerable<string> names)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var name in names)
        {
            text.Append(number == 0 ? "{" : ",").Append('"').Append(name).Append("\":").Append(number++);
        }

        return text.Append('}').ToString();
    }

    // Blocks that leave one hash behind, and behind each of them blocks that do so again.
    private static List<string> Colliding(int count)
    {
        var first = Blocks(Seed, 200);
        var second = Blocks(Hash(first[0]), 200);
        return [.. first.SelectMany(_ => second, (left, right) => left + right).Take(count)];
    }

    // The last character makes up for any difference in the lower half of the hash: what is left to find is the same upper half.
    private static List<string> Blocks(uint from, int count)
    {
        var blocks = new List<string>(count);
        var wanted = Step(Step(from, 0x4E00), 0x4E00);
        for (var first = 0x4E00; first < 0x9FFF && blocks.Count < count; first++)
        {
            for (var second = 0x4E00; second < 0x9FFF && blocks.Count < count; second++)
            {
                var state = Step(Step(from, first), second);
                var third = (int)((state ^ wanted ^ 0x5000) & 0xFFFF);
                if (state >> 16 == wanted >> 16 && third is > 0x7F and < 0xD800)
                {
                    blocks.Add(new string([(char)first, (char)second, (char)third]));
                }
            }
        }

        return blocks;
    }

    private static uint Hash(string name) => name.Aggregate(Seed, (hash, character) => Step(hash, character));

    private static uint Step(uint hash, int character) => unchecked((hash ^ (uint)character) * Prime);
}
