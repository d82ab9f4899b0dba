using System.Reflection;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Runs the emitted checks of arguments: what the call could only pay for in vain is never sent.</summary>
public sealed class ArgumentCheckTests
{
    private static readonly Lazy<Type> Calls = new(() =>
        GeneratedAssembly
            .Load(
                GeneratorHarness.Run(
                    SpecBuilder.Document(
                        string.Join(
                            ",",
                            SpecBuilder.Get(
                                "/limit",
                                "limit",
                                """{ "name": "n", "in": "query", "schema": { "type": "integer", "minimum": 1, "exclusiveMaximum": true, "maximum": 101 } }"""
                            ),
                            SpecBuilder.Get(
                                "/score",
                                "score",
                                """{ "name": "n", "in": "query", "required": true, "schema": { "type": "number", "minimum": 0.5 } }"""
                            ),
                            SpecBuilder.Get(
                                "/counts",
                                "counts",
                                """{ "name": "n", "in": "query", "schema": { "type": "array", "items": { "type": "integer", "maximum": 9 } } }"""
                            ),
                            SpecBuilder.Get(
                                "/kind",
                                "kind",
                                """{ "name": "k", "in": "query", "schema": { "type": "string", "enum": ["a", "b"] } }"""
                            ),
                            SpecBuilder.Get(
                                "/open",
                                "open",
                                """{ "name": "k", "in": "query", "schema": { "anyOf": [ { "type": "string", "enum": ["c", "d"] }, { "type": "string" } ] } }"""
                            ),
                            SpecBuilder.Get(
                                "/kinds/{k}",
                                "kinds",
                                """
                                { "name": "k", "in": "path", "required": true, "schema": { "$ref": "#/components/schemas/Kind" } },
                                { "name": "more", "in": "query", "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Kind" } } }
                                """
                            ),
                            SpecBuilder.Get(
                                "/any",
                                "any",
                                """
                                { "name": "wallets", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                                { "name": "address", "in": "query", "schema": { "type": "string" } },
                                { "name": "chain", "in": "query", "schema": { "type": "string" } }
                                """,
                                extra: """ "x-required-any": [["wallets"], ["address", "chain"]], """
                            ),
                            """
                            "/body": { "patch": { "operationId": "any-body", "tags": ["Things"], "x-required-any": [["body"], ["address"]],
                              "parameters": [ { "name": "address", "in": "query", "schema": { "type": "string" } } ],
                              "requestBody": { "content": { "text/plain": { "schema": { "type": "string" } } } }, "responses": { "204": { "description": "done" } } } }
                            """
                        ),
                        """ "Kind": { "type": "string", "enum": ["x", "y"] } """
                    )
                )
            )
            .Type("ThingsClient")
    );

    [Theory]
    [InlineData(null)]
    [InlineData(1L)]
    [InlineData(100L)]
    public void Number_WithinItsBounds_IsSent(long? number) => Create("Limit", number);

    [Theory]
    [InlineData(0L)]
    [InlineData(101L)]
    public void Number_OutsideItsBounds_IsRefused(long number) =>
        Refused<ArgumentOutOfRangeException>("n", "Limit", number).Message.ShouldContain("limit allows 1 to 100 for 'n'");

    [Theory]
    [InlineData(0.25)]
    [InlineData(double.NaN)]
    public void Fraction_OutsideItsBounds_IsRefused(double number) => Refused<ArgumentOutOfRangeException>("n", "Score", number);

    [Fact]
    public void Number_InAList_IsChecked()
    {
        Create("Counts", [null]);
        Create("Counts", new long[] { 1, 9 });
        Refused<ArgumentOutOfRangeException>("n", "Counts", new long[] { 1, 10 });
    }

    [Fact]
    public void Enum_Closed_TakesKnownTextsOnly()
    {
        Create("Kind", [null]);
        Create("Kind", Enum("KindK", "b"));
        Refused<ArgumentException>("k", "Kind", Enum("KindK", "c")).Message.ShouldContain("'c' is no 'k' of kind: allowed are a, b.");
    }

    [Fact]
    public void Enum_Open_TakesAnyText() => Create("Open", Enum("OpenK", "new"));

    [Fact]
    public void Enum_InPathAndList_IsChecked()
    {
        var known = Enum("Kind", "x");
        var list = Array.CreateInstance(known.GetType(), 1);
        list.SetValue(Enum("Kind", "new"), 0);

        Create("Kinds", known, null);
        Refused<ArgumentException>("k", "Kinds", Enum("Kind", "new"), null);
        Refused<ArgumentException>("more", "Kinds", known, list);
    }

    [Fact]
    public void RequiredAny_OneGroupComplete_IsSent()
    {
        Create("Any", new[] { "w" }, null, null);
        Create("Any", null, "a", "c");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("a", null)]
    [InlineData("a", "")]
    public void RequiredAny_NoGroupComplete_IsRefused(string? address, string? chain) =>
        Refused<ArgumentException>("wallets", "Any", null, address, chain)
            .Message.ShouldContain("any needs wallets, or address and chain.");

    [Fact]
    public void RequiredAny_Body_IsAMember()
    {
        Create("AnyBody", null, "text");
        Refused<ArgumentException>("body", "AnyBody", null, null);
    }

    [Theory]
    [InlineData("""[["chain"], ["must"]]""")]
    [InlineData("""[["chain"], ["gone"]]""")]
    public void RequiredAny_AlwaysMetOrUnknown_IsNotChecked(string groups) =>
        GeneratorHarness
            .Run(
                SpecBuilder.Document(
                    SpecBuilder.Get(
                        "/a",
                        "get-it",
                        """
                        { "name": "must", "in": "query", "required": true, "schema": { "type": "string" } },
                        { "name": "chain", "in": "query", "schema": { "type": "string" } }
                        """,
                        extra: $"\"x-required-any\": {groups},"
                    )
                )
            )["Things"]
            .ShouldNotContain("RequireAny");

    [Theory]
    [InlineData("integer", "-1.5", "1e2", "-1L, 100L")]
    [InlineData("integer", "-9223372036854775808", "9e30", null)]
    [InlineData("number", "-1e400", "1e20", "null, 1E+20d")]
    [InlineData("number", "0.5", "1", "0.5m, 1m", "decimal")]
    public void Bounds_AreLiteralsOfTheType(string type, string minimum, string maximum, string? expected, string numbers = "double")
    {
        var parameter =
            $$"""{ "name": "n", "in": "query", "schema": { "type": "{{type}}", "minimum": {{minimum}}, "maximum": {{maximum}} } }""";

        var text = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/a", "get-it", parameter)),
            new Dictionary<string, string> { ["CoinStatsGenNumberType"] = numbers }
        )["Things"];

        if (expected is null)
        {
            text.ShouldNotContain("Range(");
        }
        else
        {
            text.ShouldContain($"Range(CoinStatsOperations.GetIt, \"n\", n, {expected});");
        }
    }

    private static object Enum(string type, string value) =>
        Activator.CreateInstance(Calls.Value.Assembly.GetType("CoinStats." + type, throwOnError: true)!, value)!;

    private static void Create(string name, params object?[] arguments) =>
        Calls
            .Value.GetMethod("Create" + name, BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, System.Globalization.CultureInfo.InvariantCulture);

    private static T Refused<T>(string parameter, string name, params object?[] arguments)
        where T : ArgumentException
    {
        var thrown = Should.Throw<T>(() => Create(name, arguments));
        thrown.ParamName.ShouldBe(parameter);
        return thrown;
    }
}
