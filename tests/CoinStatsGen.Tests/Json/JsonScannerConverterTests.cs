using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoinStats.Json;

namespace CoinStats.Tests.Json;

/// <summary>An emitted type inside somebody else's JsonSerializer.</summary>
public sealed class JsonScannerConverterTests
{
    private static readonly JsonSerializerOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 200 };

    [Fact]
    public void Deserialize_ConvertedTypeInsideAnother_ReadsIt() =>
        JsonSerializer
            .Deserialize<Dictionary<string, List<Point>>>("{\"a\":[{\"x\":1},{\"x\":2}]}")!["a"]
            .Select(p => p.X)
            .ShouldBe([1, 2]);

    [Fact]
    public void Serialize_ConvertedType_WritesIt() => JsonSerializer.Serialize(new[] { new Point(3) }).ShouldBe("[{\"x\":3}]");

    [Fact]
    public async Task DeserializeAsync_FromStream_ReadsIt()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("[{\"x\":" + new string(' ', 100_000) + "1}]"));

        (await JsonSerializer.DeserializeAsync<List<Point>>(stream))![0].X.ShouldBe(1);
    }

    [Fact]
    public void Deserialize_CommentsAndTrailingCommasAllowed_ReadsIt() =>
        JsonSerializer.Deserialize<Point>("{ /* one */ \"x\": 4, }", Lenient)!.X.ShouldBe(4);

    [Fact]
    public void Deserialize_DeeperThanDefaultWhenAllowed_ReadsIt()
    {
        var deep = new string('[', 150) + new string(']', 150);

        JsonSerializer.Deserialize<Point>("{\"y\":" + deep + ",\"x\":5}", Deep)!.X.ShouldBe(5);
    }

    [Fact]
    public void Deserialize_WrongShape_IsAJsonExceptionWithBothPaths()
    {
        var error = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<List<Point>>("[{\"x\":1},{\"x\":\"no\"}]"));

        error.Path.ShouldNotBeNull().ShouldStartWith("$[1]");
        error.InnerException.ShouldBeOfType<CoinStatsJsonException>().JsonPath.ShouldBe("$.x");
    }

    [JsonConverter(typeof(PointConverter))]
    internal sealed record Point(double X);

    private sealed class PointConverter : JsonScannerConverter<Point>
    {
        private static readonly JsonMembers Members = new(["x"], [0]);

        public override Point Read(ref JsonScanner scanner)
        {
            double x = 0;
            scanner.ReadObjectStart();
            var member = -1;
            while (scanner.ReadMember(Members, ref member))
            {
                if (member == 0)
                {
                    x = scanner.ReadDouble();
                }
                else
                {
                    scanner.SkipValue();
                }
            }

            return new Point(x);
        }

        public override void Write(Utf8JsonWriter writer, Point value)
        {
            writer.WriteStartObject();
            writer.WriteNumber("x", value.X);
            writer.WriteEndObject();
        }
    }
}
