using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>https with the certificate that the server makes at start.</summary>
public sealed class HttpsTests : IAsyncLifetime
{
    private CoinStatsMockServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await CoinStatsMockServer.StartAsync(
            new CoinStatsMockOptions
            {
                SpecJson = TinySpec.Json,
                AllowedHosts = ["mock.allowed"],
                Https = new CoinStatsMockHttpsOptions { Names = ["mock.test", "*.wild.test", "10.1.2.3"] },
            }
        );
        _http = Client(_server, HttpVersion.Version20);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.1")]
    public async Task Version_AskedForExactly_IsSpoken(string version)
    {
        using var http = Client(_server, Version.Parse(version));
        using var answer = await http.GetAsync("/v1/coins/charts?period=1d");
        answer.Version.ShouldBe(Version.Parse(version));
        (await answer.Content.ReadAsStringAsync()).ShouldBe("\"charts\"");
    }

    [Fact]
    public async Task Http_IsServedBesideIt()
    {
        _server.BaseAddress.Scheme.ShouldBe("http");
        _server.HttpsBaseAddress!.Scheme.ShouldBe("https");
        using var http = new HttpClient { BaseAddress = _server.BaseAddress };
        (await http.GetStringAsync("/v1/coins/charts?period=1d")).ShouldBe("\"charts\"");
    }

    [Fact]
    public async Task Authority_NotTrusted_IsRefused()
    {
        using var http = new HttpClient { BaseAddress = _server.HttpsBaseAddress };
        var problem = await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync("/v1/coins/x"));
        problem.HttpRequestError.ShouldBe(HttpRequestError.SecureConnectionError);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("[::1]", true)]
    [InlineData("mock.test", true)]
    [InlineData("mock.allowed", true)]
    [InlineData("a.wild.test", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("a.b.wild.test", false)]
    [InlineData("other.test", false)]
    [InlineData("10.1.2.4", false)]
    public async Task Certificate_IsForTheNamesGiven_AndNoOther(string host, bool isNamed)
    {
        using var handler = (SocketsHttpHandler)_server.CreateTrustingHandler();
        handler.ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, _server.HttpsBaseAddress!.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var http = new HttpClient(handler) { BaseAddress = new Uri($"https://{host}:{_server.HttpsBaseAddress!.Port}") };
        var call = http.GetStringAsync("/v1/coins/charts?period=1d");
        if (isNamed)
        {
            (await call).ShouldBe("\"charts\"");
        }
        else
        {
            (await Should.ThrowAsync<HttpRequestException>(call)).HttpRequestError.ShouldBe(HttpRequestError.SecureConnectionError);
        }
    }

    [Fact]
    public async Task AdminApi_GivesTheAuthority()
    {
        using var http = new HttpClient { BaseAddress = _server.BaseAddress };
        var pem = await http.GetStringAsync("/__admin/ca.pem");
        using var authority = X509Certificate2.CreateFromPem(pem);
        authority.RawData.ShouldBe(_server.Authority!.RawData);
        authority.HasPrivateKey.ShouldBeFalse();
        pem.ShouldNotContain("PRIVATE");
    }

    [Fact]
    public async Task AdminApi_WithoutHttps_HasNone()
    {
        await using var server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        server.HttpsBaseAddress.ShouldBeNull();
        server.Authority.ShouldBeNull();
        Should.Throw<InvalidOperationException>(server.CreateTrustingHandler).Message.ShouldContain("Https");
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        (await http.GetAsync("/__admin/ca.pem")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Authority_CanSignNothingElse_AndEndsWithinTheYear()
    {
        var authority = _server.Authority!;
        authority.Extensions.OfType<X509BasicConstraintsExtension>().Single().PathLengthConstraint.ShouldBe(0);
        (authority.NotAfter - authority.NotBefore).TotalDays.ShouldBeLessThan(398);
        (authority.NotBefore < TimeProvider.System.GetLocalNow().DateTime.AddHours(-1)).ShouldBeTrue("clocks of other machines go slow");
    }

    [Fact]
    public async Task Body_OverHttp2_IsReadAndJournalled()
    {
        using var body = new StringContent(new string('x', 200_000), Encoding.UTF8, "text/plain");
        using var answer = await _http.PostAsync("/v1/coins/x", body);
        ((int)answer.StatusCode).ShouldBe(405);
        var entry = _server.Requests.Single();
        entry.Method.ShouldBe("POST");
        entry.Body.Length.ShouldBe(64 * 1024);
    }

    [Fact]
    public async Task Fault_OverHttp2_BreaksItsOwnStreamOnly()
    {
        _server.AddMappings("""{"request":{"url":"/slow"},"response":{"body":"whole","fixedDelayMilliseconds":500}}""");
        _server.AddMappings("""{"request":{"url":"/reset"},"response":{"fault":"CONNECTION_RESET_BY_PEER"}}""");
        _server.AddMappings("""{"request":{"url":"/garbage"},"response":{"fault":"RANDOM_DATA_THEN_CLOSE"}}""");
        var slow = _http.GetStringAsync("/slow");
        await Should.ThrowAsync<HttpRequestException>(() => _http.GetAsync("/reset"));
        await Should.ThrowAsync<HttpRequestException>(() => _http.GetAsync("/garbage"));
        (await slow).ShouldBe("whole");
    }

    [Fact]
    public async Task Headers_ThatHttp2HasNot_AreLeftOut()
    {
        _server.AddMappings(
            """{"request":{"url":"/h"},"response":{"status":200,"statusMessage":"Fine","body":"b","headers":{"Connection":"close","X-Mixed-Case":"1"}}}"""
        );
        using var answer = await _http.GetAsync("/h");
        answer.Version.ShouldBe(HttpVersion.Version20);
        answer.Headers.Contains("Connection").ShouldBeFalse();
        answer.Headers.GetValues("X-Mixed-Case").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Stop_OverHttp2_FinishesTheRequestUnderWay()
    {
        _server.AddMappings("""{"request":{"url":"/slow"},"response":{"body":"whole","fixedDelayMilliseconds":500}}""");
        var arrived = new TaskCompletionSource();
        using var slow = new HttpRequestMessage(HttpMethod.Post, "/slow")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new TellingContent(arrived),
        };
        var answer = _http.SendAsync(slow);
        await arrived.Task;
        await _server.StopAsync(TimeSpan.FromSeconds(10));
        (await (await answer).Content.ReadAsStringAsync()).ShouldBe("whole");
    }

    [Fact]
    public async Task Start_PortTaken_NamesBoth()
    {
        var problem = await Should.ThrowAsync<CoinStatsMockException>(() =>
            CoinStatsMockServer.StartAsync(
                new CoinStatsMockOptions { Https = new CoinStatsMockHttpsOptions { Port = _server.HttpsBaseAddress!.Port } }
            )
        );
        problem.Message.ShouldContain($"127.0.0.1:0 and 127.0.0.1:{_server.HttpsBaseAddress!.Port}");
    }

    [Theory]
    [InlineData("not a name")]
    [InlineData("http://mock.test")]
    [InlineData("")]
    public async Task Name_ThatIsNone_IsRefused(string name) =>
        (
            await Should.ThrowAsync<CoinStatsMockException>(() =>
                CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { Https = new CoinStatsMockHttpsOptions { Names = [name] } })
            )
        ).Message.ShouldContain($"but has '{name}'");

    internal static HttpClient Client(CoinStatsMockServer server, Version version) =>
        new(server.CreateTrustingHandler())
        {
            BaseAddress = server.HttpsBaseAddress,
            DefaultRequestVersion = version,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

    /// <summary>A body that tells when it is on its way: its connection is open then, and its request known.</summary>
    private sealed class TellingContent(TaskCompletionSource sent) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("body"u8.ToArray());
            await stream.FlushAsync();
            sent.SetResult();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 4;
            return true;
        }
    }
}
