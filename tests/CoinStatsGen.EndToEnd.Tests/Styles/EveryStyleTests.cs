using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests.Styles;

/// <summary>
/// The client writes, the mock server reads: every style, exploded and not, with a value of every type. The server is strict, and has to
/// tell a value that the document forbids.
/// </summary>
public sealed class EveryStyleTests
{
    private const int Rounds = 20;

    private static readonly string Document = ReadDocument();
    private static readonly string[] Texts = ["a", "x=y", "1.5", "100%", "a;b", "[c]", "?&#/", "~_", "'", "+", "\"q\"", "true", "-0"];
    private static readonly string[] MoreTexts = ["é-ü", "\ud83d\ude00"];

    public static TheoryData<string> Methods =>
        [
            .. typeof(IStylesClient)
                .GetMethods()
                .Select(static m => m.Name)
                .Where(static n => n.EndsWith("Async", StringComparison.Ordinal) && !n.Contains("WithResponse", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Document_HasEveryStyle() => Methods.Count.ShouldBe(136);

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Value_OfEveryType_IsReadAsWritten(string method)
    {
        await using var server = CoinStatsMockServer.CreateSocketFree(new CoinStatsMockOptions { SpecJson = Document, Strict = true });
        using var client = new StylesClient(
            new HttpClient(server.CreateHandler()),
            new CoinStatsClientOptions
            {
                BaseAddress = server.BaseAddress,
                AllowInsecureHttp = true,
                RateLimit = { IsEnabled = false },
            }
        );
        var random = new Random(method.Length);
        for (var round = 0; round < Rounds; round++)
        {
            await Call(client, method, Json(random, method, wrong: false));
        }

        if (Json(random, method, wrong: true) is var wrong && wrong.Contains('X', StringComparison.Ordinal))
        {
            var refused = await Should.ThrowAsync<StylesBadRequestException>(() => Call(client, method, wrong));
            refused.Message.ShouldContain("^[^A-Z]+$");
        }
    }

    private static Task Call(StylesClient client, string name, string json)
    {
        var method = typeof(IStylesClient).GetMethods().First(m => m.Name == name);
        var value = JsonSerializer.Deserialize(json, method.GetParameters()[0].ParameterType);
        object?[] arguments =
        [
            value,
            .. method
                .GetParameters()
                .Skip(1)
                .Select(static p =>
                    p.HasDefaultValue && p.DefaultValue is not null ? p.DefaultValue
                    : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType)
                    : null
                ),
        ];
        return (Task)method.Invoke(client.Styles, BindingFlags.DoNotWrapExceptions, binder: null, arguments, CultureInfo.InvariantCulture)!;
    }

    /// <summary>
    /// A value that the client can write in this style. What no server could take apart it refuses itself: such texts are left out.
    /// </summary>
    private static string Json(Random random, string method, bool wrong)
    {
        var isHeader = method.StartsWith("Header", StringComparison.Ordinal);
        var isList = method.EndsWith("sAsync", StringComparison.Ordinal) && !method.EndsWith("MembersAsync", StringComparison.Ordinal);
        var isDotted = method.StartsWith("PathLabelExplode", StringComparison.Ordinal) && isList;
        var texts = (isHeader ? Texts : [.. Texts, .. MoreTexts])
            .Where(t => !isDotted || !t.Contains('.', StringComparison.Ordinal))
            .ToArray();
        string Text() => JsonSerializer.Serialize(wrong ? "X" : texts[random.Next(texts.Length)]);
        string Number() => (isDotted ? random.Next(-9, 9) : random.Next(-900, 900) / 8.0).ToString(CultureInfo.InvariantCulture);
        string List(Func<string> item) => "[" + string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => item())) + "]";
        return method switch
        {
            _ when method.EndsWith("TextAsync", StringComparison.Ordinal) => Text(),
            _ when method.EndsWith("TextsAsync", StringComparison.Ordinal) => List(Text),
            _ when method.EndsWith("NumberAsync", StringComparison.Ordinal) => Number(),
            _ when method.EndsWith("NumbersAsync", StringComparison.Ordinal) => List(Number),
            _ when method.EndsWith("WholeAsync", StringComparison.Ordinal) => random.Next(-9, 9).ToString(CultureInfo.InvariantCulture),
            _ when method.EndsWith("FlagAsync", StringComparison.Ordinal) => random.Next(2) == 0 ? "true" : "false",
            _ when method.EndsWith("ChoiceAsync", StringComparison.Ordinal) => random.Next(2) == 0 ? "\"up\"" : "\"down\"",
            _ => $$"""{ "name": {{Text()}}, "size": {{Number()}} {{(random.Next(2) == 0 ? "" : ", \"on\": true")}} }""",
        };
    }

    private static string ReadDocument()
    {
        using var stream = typeof(EveryStyleTests).Assembly.GetManifestResourceStream("styles.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
