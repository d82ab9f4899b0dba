using System.Text;
using System.Text.Json;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.OpenApi.Tests.Json;

/// <summary>The reader accepts and refuses what System.Text.Json accepts and refuses, and finds the same in it.</summary>
public class JsonReaderFuzzTests
{
    private const string Alphabet = "{}[]:,\"\\/ \t\n\r0123456789-+.eEtrufalsn\u0001\u0000abx\u00e9\u2028😀'#";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonReader.MaxDepth };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Parse_RandomText_AgreesWithSystemTextJson(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            ShouldAgree(RandomText(random));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Parse_MutatedJson_AgreesWithSystemTextJson(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++)
        {
            var text = new StringBuilder();
            Generate(text, random, depth: 0);
            ShouldAgree(text.ToString());
            Mutate(text, random);
            ShouldAgree(text.ToString());
        }
    }

    [Fact]
    public void Parse_BundledDocument_IsTheSameTree()
    {
        var text = RepositoryFiles.ReadBundledDocument();
        using var document = JsonDocument.Parse(text);

        ShouldBeSame(JsonReader.Parse(text).Value!.Value, document.RootElement);
    }

    private static void ShouldAgree(string text)
    {
        JsonDocument? expected = null;
        try
        {
            expected = JsonDocument.Parse(text, Options);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // Refused; ArgumentException where the text is no UTF-16.
        }

        var actual = JsonReader.Parse(text);
        if ((actual.Value is not null) != (expected is not null) || (actual.Problem is null) != (actual.Value is not null))
        {
            Assert.Fail(
                $"System.Text.Json {(expected is null ? "refuses" : "accepts")} {JsonSerializer.Serialize(text)}, the reader says: "
                    + $"{actual.Problem?.Message}"
            );
        }

        if (expected is not null)
        {
            using (expected)
            {
                ShouldBeSame(actual.Value!.Value, expected.RootElement);
            }
        }
    }

    private static void ShouldBeSame(JsonValue actual, JsonElement expected)
    {
        Assert.Equal(expected.ValueKind.ToString(), actual.Kind.ToString());
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var members = expected.EnumerateObject().ToList();
                var mine = actual.Members.ToList();
                Assert.Equal(members.Count, mine.Count);
                for (var i = 0; i < members.Count; i++)
                {
                    ShouldBeText(mine[i].Name, () => members[i].Name);
                    ShouldBeSame(mine[i].Value, members[i].Value);
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.Items.Count());
                foreach (var (item, theirs) in actual.Items.Zip(expected.EnumerateArray()))
                {
                    ShouldBeSame(item, theirs);
                }

                break;
            case JsonValueKind.String:
                ShouldBeText(actual.GetText(), expected.GetString);
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetRawText(), actual.GetNumberText());
                break;
        }
    }

    // System.Text.Json accepts the escape of an unpaired surrogate, and then cannot say what the text is.
    private static void ShouldBeText(string? actual, Func<string?> expected)
    {
        try
        {
            Assert.Equal(expected(), actual);
        }
        catch (InvalidOperationException)
        {
            Assert.Contains(actual!, char.IsSurrogate);
        }
    }

    private static string RandomText(Random random)
    {
        var length = random.Next(0, 12);
        return string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
    }

    private static void Generate(StringBuilder text, Random random, int depth)
    {
        var kind = random.Next(depth > 4 ? 5 : 8);
        switch (kind)
        {
            case 0:
                text.Append("null");
                break;
            case 1:
                text.Append(random.Next(2) == 0 ? "true" : "false");
                break;
            case 2:
                text.Append(new[] { "0", "-1.5", "12e-7", "9007199254740993", "1E+2", "-0.0" }[random.Next(6)]);
                break;
            case 3 or 4:
                GenerateString(text, random);
                break;
            default:
                GenerateContainer(text, random, depth, isObject: kind > 5);
                break;
        }
    }

    private static void GenerateContainer(StringBuilder text, Random random, int depth, bool isObject)
    {
        text.Append(isObject ? '{' : '[');
        var count = random.Next(4);
        for (var i = 0; i < count; i++)
        {
            text.Append(
                i == 0 ? ""
                : random.Next(2) == 0 ? ","
                : " ,\n"
            );
            if (isObject)
            {
                GenerateString(text, random);
                text.Append(random.Next(2) == 0 ? ":" : " : ");
            }

            Generate(text, random, depth + 1);
        }

        text.Append(isObject ? '}' : ']');
    }

    private static void GenerateString(StringBuilder text, Random random) =>
        text.Append('"')
            .Append(new[] { "", "a", "key", "\\n", "\\u00e9", "é😀", "\\\"", "\\\\", "\\ud83d\\ude00", "/ \\/" }[random.Next(10)])
            .Append('"');

    private static void Mutate(StringBuilder text, Random random)
    {
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, 1);
                    break;
                case 1:
                    text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                default:
                    text[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
            }

            if (text.Length == 0)
            {
                text.Append('x');
            }
        }
    }
}
