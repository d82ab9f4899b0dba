using System.Globalization;
using System.Text;
using System.Text.Json;
using CoinStats.Json;

namespace CoinStats.Tests.Json;

public sealed class JsonScannerTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0.0")]
    [InlineData("1.50", "1.50")]
    [InlineData("\"12.5\"", "12.5")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("1e3", "1000")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void ReadDecimal_Number_KeepsItsDigits(string json, string expected) =>
        new JsonScanner(Encoding.UTF8.GetBytes(json))
            .ReadDecimal()
            .ToString(CultureInfo.InvariantCulture)
            .TrimStart('-')
            .ShouldBe(expected.TrimStart('-'));

    [Theory]
    [InlineData("1.5")]
    [InlineData("12345678901234567890.5")]
    [InlineData("0.00000000000000000000000000012345")]
    [InlineData("3e5")]
    public void ReadDecimal_FarFromTheEnd_EqualsSystemTextJson(string number)
    {
        var json = Encoding.UTF8.GetBytes(number + new string(' ', 100));

        new JsonScanner(json).ReadDecimal().ShouldBe(JsonSerializer.Deserialize<decimal>(json));
    }

    [Theory]
    [InlineData("{}", JsonValueKind.Object)]
    [InlineData(" [", JsonValueKind.Array)]
    [InlineData("\"", JsonValueKind.String)]
    [InlineData("-1", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    [InlineData("", JsonValueKind.Undefined)]
    [InlineData("x", JsonValueKind.Undefined)]
    public void ValueKind_FirstByte_TellsTheKind(string json, JsonValueKind expected) =>
        new JsonScanner(Encoding.UTF8.GetBytes(json)).ValueKind.ShouldBe(expected);

    [Fact]
    public void HasMember_Probe_DoesNotMoveTheCursor()
    {
        var scanner = new JsonScanner("{\"a\":[{}],\"k\\u0069nd\":\"x\\ty\",\"n\":1}"u8);

        scanner.HasMember("kind"u8).ShouldBeTrue();
        scanner.HasMember("b"u8).ShouldBeFalse();
        scanner.SkipValue();
        scanner.ReadEnd();
    }

    [Fact]
    public void HasMember_NoObject_IsFalse() => new JsonScanner("[1]"u8).HasMember("a"u8).ShouldBeFalse();

    [Fact]
    public void ReadMember_OrderChanges_FindsEveryMember()
    {
        var members = new JsonMembers(["a", "b", "c"], []);
        string[] orders = ["abc", "cba", "bca", "xaxbxc", "aabbcc", "c", "", "abc"];

        foreach (var order in orders)
        {
            var json = "{" + string.Join(',', order.Select(name => $"\"{name}\":\"{name}\"")) + "}" + new string(' ', 64);
            var scanner = new JsonScanner(Encoding.UTF8.GetBytes(json));
            var found = new StringBuilder();
            scanner.ReadObjectStart();
            var member = -1;
            while (scanner.ReadMember(members, ref member))
            {
                var value = scanner.ReadString();
                found.Append(value);
                (member < 0 ? "x" : "abc"[member].ToString()).ShouldBe(value);
            }

            scanner.ReadEnd();
            found.ToString().ShouldBe(order);
        }
    }

    [Fact]
    public void ReadMember_NameThatNeedsEscapes_IsNotTakenForStructure()
    {
        var members = new JsonMembers(["a\":{\"b", "back\\slash"], []);
        var scanner = new JsonScanner(Encoding.UTF8.GetBytes("""{"a":{"b":1},"a\":{\"b":2,"back\\slash":3}""" + new string(' ', 64)));
        List<int> found = [];
        scanner.ReadObjectStart();
        var member = -1;
        while (scanner.ReadMember(members, ref member))
        {
            found.Add(member < 0 ? -1 : member);
            scanner.SkipValue();
        }

        scanner.ReadEnd();
        found.ShouldBe([-1, 0, 1]);
    }

    [Fact]
    public void ReadMember_ZerosWhereALongNameIsExpected_Throws() =>
        Should.Throw<CoinStatsJsonException>(() =>
        {
            var scanner = new JsonScanner(Encoding.UTF8.GetBytes("{" + new string('\0', 100) + "1}"));
            scanner.ReadObjectStart();
            var member = -1;
            scanner.ReadMember(new JsonMembers([new string('n', 97)], []), ref member);
        });

    [Fact]
    public void ReadMember_TypeWithoutMembers_KnowsNone()
    {
        var scanner = new JsonScanner("{\"a\":1}"u8);
        scanner.ReadObjectStart();
        var member = -1;

        scanner.ReadMember(new JsonMembers([], []), ref member).ShouldBeTrue();
        member.ShouldBeLessThan(0);
    }

    [Fact]
    public void ReadString_SameShortTextTwice_IsOneObject()
    {
        // What was read lately is known for each thread: a new one knows nothing.
        List<string> texts = [];
        var thread = new Thread(() => texts = ReadTexts("ethereum", "ethereum", "ether", "ethereum2", "ethereum", "", ""));
        thread.Start();
        thread.Join();

        texts.ShouldBe(["ethereum", "ethereum", "ether", "ethereum2", "ethereum", "", ""]);
        texts[1].ShouldBeSameAs(texts[0]);
    }

    [Fact]
    public void ReadString_ManyTexts_AreThoseOfTheDocument()
    {
        string[] texts = [.. Enumerable.Range(0, 1000).Select(i => new string((char)('a' + (i * i % 3)), i % 40))];

        ReadTexts(texts).ShouldBe(texts);
    }

    private static List<string> ReadTexts(params string[] texts)
    {
        var scanner = new JsonScanner(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(texts) + new string(' ', 64)));
        List<string> read = [];
        scanner.ReadArrayStart();
        while (scanner.ReadElement())
        {
            read.Add(scanner.ReadString());
        }

        scanner.ReadEnd();
        return read;
    }

    [Fact]
    public void ReadString_EveryLength_IsTheText()
    {
        for (var length = 0; length < 100; length++)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i % 90)))).Replace('"', '_').Replace('\\', '/');
            new JsonScanner(Encoding.UTF8.GetBytes($"\"{text}\"")).ReadString().ShouldBe(text);
            new JsonScanner(Encoding.UTF8.GetBytes($"\"{text}\"" + new string(' ', 64))).ReadString().ShouldBe(text);
        }
    }
}
