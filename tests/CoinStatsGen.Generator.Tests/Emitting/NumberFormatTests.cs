using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Numbers, dates and other texts with a format: nothing of them is lost, whichever way the document says what they are.</summary>
public sealed class NumberFormatTests
{
    private const string Schemas = """
        "W": { "type": "object", "properties": {
          "byFormat": { "pattern": "^-?(?:0|[1-9]\\d*)$", "format": "int32" },
          "both": { "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\\d*)$", "format": "int64" },
          "bothByPattern": { "type": ["string", "integer"], "pattern": "^-?(?:0|[1-9]\\d*)$" },
          "fraction": { "type": ["number", "string", "null"], "pattern": "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$", "format": "double" },
          "textOrWhole": { "type": ["integer", "string"] },
          "price": { "format": "double" },
          "when": { "format": "date-time" },
          "exact": { "type": "number", "format": "decimal" },
          "u64": { "type": "integer", "format": "uint64" },
          "huge": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615 },
          "beyond": { "type": "integer", "maximum": 100000000000000000000000 },
          "i64": { "type": "number", "format": "int64" },
          "whole": { "type": "integer" },
          "whole32": { "type": "integer", "format": "int32" },
          "anything": { "additionalProperties": false, "nullable": true },
          "url64": { "type": "string", "contentEncoding": "base64url" }
        } }
        """;

    private static readonly Lazy<GeneratedAssembly> Types = new(() =>
        GeneratedAssembly.Load(GeneratorHarness.Run(SpecBuilder.Schemas(Schemas)))
    );

    [Theory]
    [InlineData("ByFormat", typeof(int?))]
    [InlineData("Both", typeof(long?))]
    [InlineData("BothByPattern", typeof(long?))]
    [InlineData("Fraction", typeof(double?))]
    [InlineData("Price", typeof(double?))]
    [InlineData("When", typeof(DateTimeOffset?))]
    [InlineData("Exact", typeof(decimal?))]
    [InlineData("U64", typeof(ulong?))]
    [InlineData("Huge", typeof(ulong?))]
    [InlineData("Beyond", typeof(decimal?))]
    [InlineData("I64", typeof(long?))]
    [InlineData("Anything", typeof(System.Text.Json.JsonElement?))]
    [InlineData("Url64", typeof(string))]
    public void Type_IsWhatFormatAndBoundsSay(string property, Type expected) =>
        Types.Value.Type("W").GetProperty(property)!.PropertyType.ShouldBe(expected);

    [Theory]
    [InlineData("""{"byFormat":20}""", """{"byFormat":20}""")]
    [InlineData("""{"both":"9223372036854775807"}""", """{"both":9223372036854775807}""")]
    [InlineData("""{"both":7}""", """{"both":7}""")]
    [InlineData("""{"textOrWhole":"x"}""", """{"textOrWhole":"x"}""")]
    [InlineData("""{"textOrWhole":7}""", """{"textOrWhole":7}""")]
    [InlineData("""{"exact":123456789012345.678901}""", """{"exact":123456789012345.678901}""")]
    [InlineData("""{"u64":18446744073709551615}""", """{"u64":18446744073709551615}""")]
    [InlineData("""{"huge":18446744073709551615}""", """{"huge":18446744073709551615}""")]
    [InlineData("""{"beyond":99999999999999999999999}""", """{"beyond":99999999999999999999999}""")]
    [InlineData("""{"i64":9007199254740993}""", """{"i64":9007199254740993}""")]
    [InlineData("""{"whole":1.0,"whole32":2e1}""", """{"whole":1,"whole32":20}""")]
    [InlineData("""{"u64":1.0}""", """{"u64":1}""")]
    [InlineData("""{"anything":"text"}""", """{"anything":"text"}""")]
    [InlineData("""{"url64":"-_8"}""", """{"url64":"-_8"}""")]
    public void RoundTrip_Values_AreExact(string json, string expected) => Types.Value.RoundTrip("W", json).ShouldBe(expected);

    [Theory]
    [InlineData("""{"whole":1.5}""")]
    [InlineData("""{"whole":1e400}""")]
    [InlineData("""{"whole":1e-400}""")]
    [InlineData("""{"whole":1.0000000000000000000000000000000001}""")]
    [InlineData("""{"u64":-1}""")]
    [InlineData("""{"u64":18446744073709551616}""")]
    [InlineData("""{"whole32":2147483648.0}""")]
    public void Read_NotWhole_IsRefused(string json) => Should.Throw<System.Text.Json.JsonException>(() => Types.Value.Read("W", json));
}
