using System.Text.Json;
using System.Text.Json.Serialization;
using CoinStats.Json;
using FsCheck;
using FsCheck.Fluent;

namespace CoinStats.Tests.Json;

/// <summary>What is written is what System.Text.Json's default encoder would write, byte for byte.</summary>
public sealed class JsonOutputTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20240507, 9).WithMaxTest(500);

    [Fact]
    public void ToUtf8_AnyValues_EqualsSystemTextJson() =>
        Check.One(
            Seeded,
            Prop.ForAll<string?, NormalFloat, long>(
                (text, number, count) =>
                {
                    var body = new Body(text, number.Get, count);
                    return JsonOutput.ToUtf8(body, Write).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(body));
                }
            )
        );

    [Theory]
    [InlineData("plain")]
    [InlineData("“quoted” & <tagged> 'it' + `x` \\ / \" \u2028 \u007f \0 \b \t 😀 é")]
    [InlineData("\ud800 alone")]
    public void ToUtf8_HardText_EqualsSystemTextJson(string text) =>
        JsonOutput.ToUtf8(new Body(text, -0.0, 0), Write).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(new Body(text, -0.0, 0)));

    [Fact]
    public void ToUtf8_LargerThanTheFirstBuffer_EqualsSystemTextJson()
    {
        var body = new Body(new string('x', 100_000), 1, 1);

        JsonOutput.ToUtf8(body, Write).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(body));
    }

    [Fact]
    public void ToUtf8_WriterFailsHalfWay_NextBodyIsWhole()
    {
        Should.Throw<ArgumentException>(() => JsonOutput.ToUtf8(new Body("a", double.NaN, 1), Write));

        JsonOutput.ToUtf8(new Body("a", 1, 1), Write).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(new Body("a", 1, 1)));
    }

    [Fact]
    public void ToUtf8_WithinAnother_BothAreWhole()
    {
        byte[] inner = [];
        var outer = JsonOutput.ToUtf8(1, (writer, value) =>
        {
            writer.WriteStartArray();
            inner = JsonOutput.ToUtf8(new Body("b", 2, 2), Write);
            writer.WriteNumberValue(value);
            writer.WriteEndArray();
        });

        inner.ShouldBe(JsonSerializer.SerializeToUtf8Bytes(new Body("b", 2, 2)));
        outer.ShouldBe("[1]"u8.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, Body value)
    {
        writer.WriteStartObject();
        if (value.Text is { } text)
        {
            writer.WriteString("text"u8, text);
        }

        writer.WriteNumber("a number"u8, value.Number);
        writer.WriteNumber("count"u8, value.Count);
        writer.WriteEndObject();
    }

    private sealed record Body(
        [property: JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
        [property: JsonPropertyName("a number")] double Number,
        [property: JsonPropertyName("count")] long Count
    );
}
