using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStats;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>
/// Answers as the service was seen to give them (<c>tests/Observed</c>: real shapes, invented values), read by the generated client in both
/// ways of
/// reading. <c>ObservedAnswers.verified.txt</c> shows what each becomes: the object, the gaps, and whether strict reading refuses it.
/// </summary>
public sealed class ObservedAnswerTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Observed");

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Answers() => [.. Names().Where(name => StatusOf(name) == 200)];

    public static TheoryData<string> Errors() => [.. Names().Where(name => StatusOf(name) != 200)];

    public static TheoryData<string, string> EmptyForms()
    {
        var forms = new TheoryData<string, string>();
        foreach (var operation in CoinStatsOperations.All)
        {
            foreach (var form in operation.EmptyForms)
            {
                forms.Add(operation.Id, form);
            }
        }

        return forms;
    }

    [Fact]
    public async Task Read_EachObservedAnswer_IsWhatWasAccepted()
    {
        var text = new StringBuilder();
        foreach (var name in Answers())
        {
            text.Append(await DescribeAsync(name));
        }

        Snapshot.Match(text.ToString(), "ObservedAnswers", "txt");
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Read_ObservedAnswer_StrictlyIsRefusedExactlyWhereThereIsAGap(string name)
    {
        var tolerant = await ReadAsync(name, ResponseReading.Tolerant);
        var refusal = await RefusalAsync(name);

        (refusal is not null).ShouldBe(tolerant.Gaps.Count > 0, refusal?.Message);
        refusal?.Message.ShouldContain(LastMember(tolerant.Gaps.Single().Path));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Read_ObservedError_IsUnderstoodWhicheverBodyItHas(string name)
    {
        var sent = JsonDocument.Parse(Text(name)).RootElement;

        var thrown = await Should.ThrowAsync<CoinStatsCreditsExhaustedException>(() =>
            CallAsync(name.Split('.')[0], StatusOf(name), Text(name), ResponseReading.Tolerant, static (call, client) =>
                call.PlainAsync(client)
            )
        );

        thrown.StatusCode.ShouldBe(StatusOf(name));
        thrown.Message.ShouldContain(sent.GetProperty("message").GetString()!);
    }

    [Theory]
    [MemberData(nameof(EmptyForms))]
    public async Task Read_EmptyForm_IsAnEmptyResultInBothWaysOfReading(string operationId, string form)
    {
        foreach (var reading in new[] { ResponseReading.Tolerant, ResponseReading.Strict })
        {
            var response = await ReadAsync(operationId, 200, form, reading);

            response.IsSuccess.ShouldBeTrue();
            response.Gaps.ShouldBeEmpty();
            Rows(JsonSerializer.SerializeToElement(Body(response))).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Read_PricesInAFurtherCurrency_AreThere()
    {
        var coins = (PortfolioItemResponseDto)Body(await ReadAsync("get-portfolio-coins.account-in-euros", ResponseReading.Strict))!;

        coins.Result[0].Price.AdditionalProperties!["EUR"].ShouldBe(2.4);
        coins.Result[0].AverageBuy!.Realized!.Usd.ShouldBe(2.25);
        coins.Result[0].AverageSell!.Realized!.Usd.ShouldBe(3);
        coins.Result[0].TotalCost.ShouldBeNull();
    }

    [Theory]
    [InlineData("get-portfolio-list.bare-list", "Savings")]
    [InlineData("get-portfolio-list.rows-in-result", "Play money")]
    [InlineData("get-portfolio-list.nothing", null)]
    [InlineData("get-portfolio-list.nothing-in-result", null)]
    public async Task Read_ListOfPortfolios_GivesItsRowsInBothForms(string name, string? portfolio)
    {
        var list = (PortfolioListResponse)Body(await ReadAsync(name, ResponseReading.Strict))!;

        var rows = list.Match(
            bare => bare,
            wrapped => wrapped.Result,
            unknown => throw new InvalidOperationException(unknown.GetRawText())
        );

        rows.Select(row => row.PortfolioName).ShouldBe(portfolio is null ? [] : [portfolio]);
    }

    private static async Task<string> DescribeAsync(string name)
    {
        var response = await ReadAsync(name, ResponseReading.Tolerant);
        var text = new StringBuilder().Append(name).Append('\n');
        foreach (var gap in response.Gaps)
        {
            text.Append(CultureInfo.InvariantCulture, $"  gap     {gap}, {gap.Count} times\n");
        }

        text.Append("  strict  ").Append((await RefusalAsync(name))?.Message ?? "the same").Append('\n');
        return text.Append("  body    ").Append(JsonSerializer.Serialize(Body(response), Readable)).Append('\n').ToString();
    }

    private static async Task<CoinStatsJsonException?> RefusalAsync(string name)
    {
        try
        {
            await ReadAsync(name, ResponseReading.Strict);
            return null;
        }
        catch (CoinStatsJsonException refusal)
        {
            return refusal;
        }
    }

    private static Task<ApiResponse> ReadAsync(string name, ResponseReading reading) =>
        ReadAsync(name.Split('.')[0], 200, Text(name), reading);

    private static Task<ApiResponse> ReadAsync(string operationId, int status, string body, ResponseReading reading) =>
        CallAsync(operationId, status, body, reading, static (call, client) => call.WithResponseAsync(client));

    private static async Task<T> CallAsync<T>(
        string operationId,
        int status,
        string body,
        ResponseReading reading,
        Func<OperationCall, CoinStatsClient, Task<T>> send
    )
    {
        using var handler = new AnsweringHandler(_ => AnsweringHandler.Json(body, (HttpStatusCode)status));
        using var http = new HttpClient(handler);
        using var client = new CoinStatsClient(
            http,
            new CoinStatsClientOptions
            {
                ApiKey = "key",
                Retry = { MaxRetries = 0 },
                Reading = reading,
            }
        );
        return await send(new OperationCall(operationId), client);
    }

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    private static int StatusOf(string name) =>
        name.Split('.')[^1] is ['s', >= '1' and <= '5', _, _] suffix ? int.Parse(suffix.AsSpan(1), CultureInfo.InvariantCulture) : 200;

    private static object? Body(ApiResponse response) => response.GetType().GetProperty("Body")!.GetValue(response);

    private static int Rows(JsonElement body) =>
        body.ValueKind switch
        {
            JsonValueKind.Array => body.GetArrayLength(),
            JsonValueKind.Object => body.EnumerateObject().Sum(member => Rows(member.Value)),
            _ => 0,
        };

    private static string LastMember(string path) => path[(path.LastIndexOf('.') + 1)..].Replace("[*]", "", StringComparison.Ordinal);
}
