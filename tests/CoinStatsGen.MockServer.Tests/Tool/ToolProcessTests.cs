using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoinStats.MockServer.Tests.Tool;

/// <summary>The tool as an orchestrator sees it: a process, signals, a file that changes, a collector.</summary>
public sealed class ToolProcessTests
{
    [SignalFact]
    public async Task Terminate_FinishesTheRequestUnderWay_AndEndsWithZero()
    {
        await using var tool = ToolProcess.Start(["serve", "--port", "0", "--log", "json", "--log-level", "debug"]);
        using var http = new HttpClient { BaseAddress = await tool.AddressAsync() };
        using var stub = new StringContent(
            """{"request":{"url":"/slow"},"response":{"body":"whole","fixedDelayMilliseconds":1000}}""",
            Encoding.UTF8,
            "application/json"
        );
        using var added = await http.PostAsync("/__admin/mappings", stub);
        var slow = http.GetStringAsync("/slow");
        await tool.WaitForAsync("/slow answered 200");
        await tool.TerminateAsync();
        await tool.WaitForAsync("stopping");
        (await slow).ShouldBe("whole");
        (await tool.ExitCodeAsync()).ShouldBe(0);
    }

    [SignalFact]
    public async Task Document_ThatChanges_IsServed_AndABrokenOneIsNot()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, TinySpec.Json);
            await using var tool = ToolProcess.Start(["serve", "--port", "0", "--spec", file]);
            using var http = new HttpClient { BaseAddress = await tool.AddressAsync() };
            await File.WriteAllTextAsync(file, "{ broken");
            await tool.WaitForAsync("changed, but the previous one stays: The document cannot be served: line 1");
            ((int)(await http.GetAsync("/v1/coins/x")).StatusCode).ShouldBe(200);
            await File.WriteAllTextAsync(file, TinySpec.Json.Replace("/v1/", "/v2/", StringComparison.Ordinal));
            await tool.WaitForAsync("serving 8 operations of Tiny 1 from now on");
            ((int)(await http.GetAsync("/v2/coins/x")).StatusCode).ShouldBe(200);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [SignalFact]
    public async Task Otlp_StandardVariables_SendSpansAndMetrics()
    {
        await using var collector = new Collector();
        var endpoint = await collector.StartAsync();
        await using var tool = ToolProcess.Start(
            ["serve", "--port", "0"],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_SERVICE_NAME", "mock-of-this-test")
        );
        await tool.WaitForAsync("exporting traces and metrics by OTLP");
        using var http = new HttpClient { BaseAddress = await tool.AddressAsync() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/coins/bitcoin");
        request.Headers.Add("X-API-KEY", "secret-key");
        using var answer = await http.SendAsync(request);
        await tool.TerminateAsync();
        (await tool.ExitCodeAsync()).ShouldBe(0);
        collector.Text("/v1/traces").ShouldContain("GET /v1/coins/{coinId}");
        collector.Text("/v1/traces").ShouldContain("mock-of-this-test");
        collector.Text("/v1/metrics").ShouldContain("http.server.request.duration");
        collector.Text("/v1/metrics").ShouldContain("coinstats.mock.answers");
        (collector.Text("/v1/traces") + collector.Text("/v1/metrics")).ShouldNotContain("secret-key");
    }

    /// <summary>What takes OTLP over HTTP. Protocol buffers hold text as it is, so that names can be looked for.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentDictionary<string, string> _bodies = new(StringComparer.Ordinal);

        public Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            _app = builder.Build();
            _app.Urls.Add("http://127.0.0.1:0");
            _app.MapPost("/v1/{signal}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                _bodies.AddOrUpdate(
                    request.Path,
                    _ => Encoding.Latin1.GetString(body.ToArray()),
                    (_, before) => before + Encoding.Latin1.GetString(body.ToArray())
                );
            });
        }

        public async Task<string> StartAsync()
        {
            await _app.StartAsync();
            return _app.Urls.First();
        }

        public string Text(string path) => _bodies.GetValueOrDefault(path, "");

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
