using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats;
using CoinStatsGen.TestSupport;
using Microsoft.Extensions.Logging;

namespace CoinStatsGen.Tests.Recording;

/// <summary>What is written to the folder, and what never is.</summary>
public sealed class RecordingHandlerTests : IDisposable
{
    private const string Key = "csk-0123456789abcdef+/==";
    private const string Address = "0x52908400098527886E0F7030069857D2E4169EE7";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"coinstats-recording-{Guid.NewGuid():N}");
    private readonly List<string> _log = [];

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Exchange_BecomesAMapping()
    {
        await SendAsync(Get("/v1/coins/bitcoin?currency=USD&ids=a&ids=b%2Cc"), StubHandler.Json("""{"price": 1.10, "id":"bitcoin"}"""));

        var mapping = Mappings().ShouldHaveSingleItem();
        mapping["request"]!
            .ToJsonString()
            .ShouldBe(
                """{"method":"GET","urlPath":"/v1/coins/bitcoin","queryParameters":{"currency":{"equalTo":"USD"},"ids":{"hasExactly":[{"equalTo":"a"},{"equalTo":"b,c"}]}}}"""
            );
        ((int)mapping["response"]!["status"]!).ShouldBe(200);
        ((string)mapping["response"]!["body"]!).ShouldBe("""{"price":1.10,"id":"bitcoin"}""");
        mapping["scenarioName"].ShouldBeNull();
        Directory.GetFiles(_folder).Single().ShouldMatch(@"get-v1-coins-bitcoin-[0-9a-f]{16}-0001\.json$");
    }

    [Fact]
    public async Task Secrets_AreNowhereInTheWrittenBytes()
    {
        const string Token = "share-token-5b8c1e",
            Passcode = "pass-9f31code",
            ExchangeKey = "exch&ge \"key\" 77aa",
            ExchangeSecret = "exch-secret-aa77",
            Session = "session-cookie-4411",
            Answered = "answered-password-11",
            Jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
            Linked = "linked-token-42",
            Number = "918273645";
        var request = Get($"/v1/portfolio/{Uri.EscapeDataString(Key)}?shareToken={Token}&page=1&api_key={Uri.EscapeDataString(Key)}");
        request.Method = HttpMethod.Post;
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Session);
        request.Headers.TryAddWithoutValidation("passcode", Passcode);
        request.Headers.TryAddWithoutValidation("sharetoken", Token);
        request.Content = new StringContent(
            JsonSerializer.Serialize(
                new
                {
                    connectionId = "binance",
                    pin = 918273645,
                    connectionFields = new Dictionary<string, string> { ["first"] = ExchangeKey, ["second"] = ExchangeSecret },
                }
            ),
            Encoding.UTF8,
            "application/json"
        );
        var echo = JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["message"] = $"The key {Key} of {Passcode} and Bearer {Session} is unknown, as is {Uri.EscapeDataString(ExchangeKey)}",
                ["apiSecret"] = Answered,
                ["jwtOfUser"] = Jwt,
                ["link"] = $"https://example.test/p?token={Linked}&page=2",
                ["echo"] = new[] { ExchangeKey, ExchangeSecret, Token },
                ["number"] = 918273645,
                [Key] = "a key as a name",
            }
        );
        var answer = StubHandler.Json(echo, HttpStatusCode.BadRequest);
        answer.Headers.TryAddWithoutValidation("x-request-id", "of " + Key);
        answer.Headers.TryAddWithoutValidation("Set-Cookie", "sid=" + Session);
        await SendAsync(request, answer);

        byte[] written =
        [
            .. Directory.GetFiles(_folder).SelectMany(File.ReadAllBytes),
            .. Encoding.UTF8.GetBytes(string.Join('\n', Directory.GetFiles(_folder))),
        ];
        foreach (var secret in new[] { Key, Token, Passcode, ExchangeKey, ExchangeSecret, Session, Answered, Jwt, Linked, Number })
        {
            foreach (
                var form in new[]
                {
                    secret,
                    Uri.EscapeDataString(secret),
                    JsonEncodedText.Encode(secret).Value,
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
                    secret.ToUpperInvariant(),
                }
            )
            {
                written.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)).ShouldBe(-1, form);
            }
        }

        var mapping = Mappings().Single();
        mapping["request"]!["queryParameters"]!.ToJsonString().ShouldBe("""{"page":{"equalTo":"1"}}""");
        JsonNode.Parse((string)mapping["request"]!["bodyPatterns"]![0]!["equalToJson"]!)!["connectionId"]!.ToString().ShouldBe("binance");
        ((string)mapping["response"]!["body"]!).ShouldContain("https://example.test/p?token=redacted&page=2");
    }

    [Fact]
    public async Task OrdinaryFields_AreNoSecrets()
    {
        const string Body =
            """{"token":{"symbol":"ETH"},"tokenId":"7","tokens":[],"keyWords":["a"],"connectionFields":[{"name":"API key","key":"apiKey"}],"shareURL":"https://coinstats.app/news/1?page=2","isSigned":true}""";
        await SendAsync(Get("/v1/things?tokenId=7"), StubHandler.Json(Body));
        ((string)Mappings().Single()["response"]!["body"]!).ShouldBe(Body);
        Mappings().Single()["request"]!["queryParameters"]!["tokenId"].ShouldNotBeNull();
    }

    [Fact]
    public async Task NamedSecrets_AreSecretsToo()
    {
        await SendAsync(
            Get("/v1/things?nick_name=Satoshi"),
            StubHandler.Json("""{"nickName":"Satoshi","level":{"NICK-NAME":21}}"""),
            options => options.SecretNames.Add("nickname")
        );
        ((string)Mappings().Single()["response"]!["body"]!).ShouldBe("""{"nickName":"redacted","level":{"NICK-NAME":0}}""");
        Mappings().Single()["request"]!["queryParameters"].ShouldBeNull();
    }

    [Fact]
    public async Task Addresses_OnRequest_AreTheSamePseudonymEverywhere()
    {
        const string Bitcoin = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            Bech = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            Slug = "wrapped-staked-ethereum-by-someone-else";
        for (var process = 0; process < 2; process++)
        {
            // Another process: the same key gives the same names.
            using var client = Client(
                _ =>
                    StubHandler.Json(
                        $$"""{"{{Address.ToLowerInvariant()}}":["{{Bitcoin}}","{{Bech}}","{{Slug}}"],"hash":"0x{{new string('a', 64)}}"}"""
                    ),
                options => options.HidesAddresses = true
            );
            await client.SendAsync(Get($"/v1/nft/wallet/{Address}/assets?wallets=ethereum%3A{Address},bitcoin%3A{Bitcoin}&step={process}"));
        }

        var all = string.Concat(Directory.GetFiles(_folder).Select(File.ReadAllText)) + string.Concat(Directory.GetFiles(_folder));
        foreach (var address in new[] { Address, Bitcoin, Bech, new string('a', 64) })
        {
            all.ShouldNotContain(address, Case.Insensitive);
        }

        all.ShouldContain(Slug);
        var mappings = Mappings();
        var pseudonym = ((string)mappings[0]["request"]!["urlPath"]!).Split('/')[4];
        pseudonym.ShouldMatch("^0x[0-9a-f]{40}$");
        mappings.ShouldAllBe(mapping => ((string)mapping["request"]!["urlPath"]!).Contains(pseudonym));
        mappings.ShouldAllBe(mapping =>
            ((string)mapping["request"]!["queryParameters"]!["wallets"]!["equalTo"]!).StartsWith($"ethereum:{pseudonym},bitcoin:1")
        );
        mappings.ShouldAllBe(mapping => ((string)mapping["response"]!["body"]!).Contains($"\"{pseudonym}\":[\"1"));
    }

    [Fact]
    public async Task OtherAnswers_ToTheSameQuestion_AreStepsOfAScenario()
    {
        var calls = 0;
        using var client = Client(_ =>
            ++calls switch
            {
                1 or 2 => StubHandler.Json("{}", HttpStatusCode.Conflict),
                3 => StubHandler.Json("""{"step":3}"""),
                _ => StubHandler.Json("""{"step":4}"""),
            }
        );
        for (var i = 0; i < 5; i++)
        {
            await client.SendAsync(Get("/v1/things"));
        }

        Mappings()
            .Select(mapping => $"{mapping["requiredScenarioState"]} > {mapping["response"]!["status"]} > {mapping["newScenarioState"]}")
            .ShouldBe(
                ["Started > 409 > answer 2", "answer 2 > 409 > answer 3", "answer 3 > 200 > answer 4", "answer 4 > 200 > "],
                "as often as they came; what nothing follows, once"
            );
        Mappings().Select(mapping => (string)mapping["id"]!).Distinct().Count().ShouldBe(4);
        Mappings().Select(mapping => (string)mapping["scenarioName"]!).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task LongWait_IsShortenedInTheRecording()
    {
        var calls = 0;
        using var client = Client(_ => StubHandler.Json("{}", ++calls <= 1_000 ? HttpStatusCode.Conflict : HttpStatusCode.OK));
        for (var i = 0; i <= 1_000; i++)
        {
            await client.SendAsync(Get("/v1/things"));
        }

        Mappings().Count(mapping => (int)mapping["response"]!["status"]! == 409).ShouldBe(101);
        ((int)Mappings()[^1]["response"]!["status"]!).ShouldBe(200);
    }

    [Fact]
    public async Task FolderThatCannotBe_TheCallSucceeds_AndItIsToldOnce()
    {
        await File.WriteAllTextAsync(_folder, "a file where the folder should be");
        using var client = Client(_ => StubHandler.Json("{}"));
        for (var i = 0; i < 3; i++)
        {
            (await (await client.SendAsync(Get("/v1/things"))).Content.ReadAsStringAsync()).ShouldBe("{}");
        }

        _log.ShouldHaveSingleItem().ShouldStartWith("Calls are not recorded: ");
        File.Delete(_folder);
    }

    [Fact]
    public async Task FullFolder_KeepsWhatItHas()
    {
        using var client = Client(_ => StubHandler.Json("{}"), options => options.MaxFolderBytes = 1_200);
        for (var i = 0; i < 9; i++)
        {
            await client.SendAsync(Get($"/v1/things/{i}"));
        }

        Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length).ShouldBeInRange(1, 1_200);
        _log.ShouldHaveSingleItem().ShouldContain("the folder is full");
    }

    [Fact]
    public async Task LongOrBinaryBodies_AndRedirects_AreLeftOut()
    {
        byte[] binary = [0xff, 0xfe, 0x00, 0xc3];
        (
            await SendAsync(Get("/v1/long"), StubHandler.Json($"\"{new string('a', 200)}\""), options => options.MaxBodyBytes = 100)
        ).Length.ShouldBe(202);
        (await SendAsync(Get("/v1/binary"), StubHandler.Bytes(binary))).ShouldBe(binary);
        await SendAsync(Get("/v1/redirect"), StubHandler.Json("{}", HttpStatusCode.Redirect));
        Directory.Exists(_folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/../../../etc/passwd")]
    [InlineData("/v1/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/v1/a%00b%0a:*?%22<>|")]
    [InlineData("/v1/con/nul/aux.")]
    public async Task Paths_NeverLeaveTheFolder(string path)
    {
        await SendAsync(Get(path), StubHandler.Json("{}"));
        Path.GetFileName(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem())
            .ShouldMatch(@"^get-[a-z0-9-]{1,60}-[0-9a-f]{16}-0001\.json$");
    }

    [Fact]
    public async Task Body_ComesAsItIsSent_NotAtTheEnd()
    {
        var more = new TaskCompletionSource();
        await using var server = new LoopbackServer(
            async (_, stream, token) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\n{ "u8.ToArray(), token);
                await more.Task.WaitAsync(token);
                await stream.WriteAsync(" }"u8.ToArray(), token);
            }
        );
        using var client = CoinStatsRecordingHandler.CreateClient(_folder);
        using var response = await client.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[16];
        (await body.ReadAsync(buffer)).ShouldBe(2);
        Directory.Exists(_folder).ShouldBeFalse();
        more.SetResult();
        (await body.ReadAtLeastAsync(buffer, 16, throwOnEndOfStream: false)).ShouldBe(2);
        ((string)Mappings().Single()["response"]!["body"]!).ShouldBe("{}");
    }

    [Fact]
    public async Task HostileBodies_NeverBreakTheCall()
    {
        foreach (
            var body in new[]
            {
                "",
                "{",
                new string('[', 5_000),
                "\"\\ud800\"",
                "{\"a\":1,\"a\":2}",
                "\uFEFF{}",
                "nul",
                "<html>?token=abcdef</html>",
            }
        )
        {
            (await SendAsync(Get("/v1/things?n=" + body.Length), StubHandler.Json(body))).ShouldBe(Encoding.UTF8.GetBytes(body));
        }

        string.Concat(Directory.GetFiles(_folder).Select(File.ReadAllText)).ShouldNotContain("abcdef");
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(100_000_000, 0)]
    [InlineData(1, -1)]
    public void WrongOptions_AreRefused(int body, long folder) =>
        Should
            .Throw<ArgumentException>(() =>
                new CoinStatsRecordingHandler(_folder, new CoinStatsRecordingOptions { MaxBodyBytes = body, MaxFolderBytes = folder })
            )
            .Message.ShouldStartWith("CoinStatsRecordingOptions.Max");

    private static HttpRequestMessage Get(string path)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri("https://api.example.test" + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        request.Headers.TryAddWithoutValidation("X-API-KEY", Key);
        return request;
    }

    private async Task<byte[]> SendAsync(
        HttpRequestMessage request,
        HttpResponseMessage answer,
        Action<CoinStatsRecordingOptions>? change = null
    )
    {
        using var client = Client(_ => answer, change);
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private HttpClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<CoinStatsRecordingOptions>? change = null)
    {
        var options = new CoinStatsRecordingOptions
        {
            TimeProvider = new ManualTimeProvider(),
            LoggerFactory = new ListLoggerFactory(_log),
        };
        change?.Invoke(options);
        return new HttpClient(new CoinStatsRecordingHandler(_folder, options) { InnerHandler = new StubHandler(answer) });
    }

    private List<JsonObject> Mappings() =>
        [
            .. Directory
                .GetFiles(_folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject()),
        ];

    private sealed class ListLoggerFactory(List<string> lines) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) { }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Add(formatter(state, exception));
    }
}
