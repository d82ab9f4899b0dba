using CoinStats.MockServer.Tool;
using Microsoft.Extensions.Logging;

namespace CoinStats.MockServer.Tests.Tool;

/// <summary>A document that changes under a running server.</summary>
public sealed class DocumentFileTests : IDisposable
{
    private static readonly string Other = TinySpec.Json.Replace("/v1/", "/v2/", StringComparison.Ordinal);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coinstats-mock");
    private readonly LogLines _log = new();

    private FileInfo File => new(Path.Combine(_folder.FullName, "openapi.json"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Change_IsServed_OnceTheFileIsStill()
    {
        var (server, file, runner) = await StartAsync();
        await using var _ = server;
        await runner.ReloadAsync(server, file, CancellationToken.None);
        (await StatusAsync(server)).ShouldBe(404);
        await WriteAsync(Other);
        await runner.ReloadAsync(server, file, CancellationToken.None);
        (await StatusAsync(server)).ShouldBe(404, "it may be half written");
        await runner.ReloadAsync(server, file, CancellationToken.None);
        (await StatusAsync(server)).ShouldBe(200);
    }

    [Theory]
    [InlineData("{", "line 1, column 2")]
    [InlineData("""{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{}}""", "it has no operations")]
    [InlineData(null, "openapi.json")]
    public async Task BrokenChange_KeepsTheOld_AndSaysWhyOnce(string? text, string why)
    {
        var (server, file, runner) = await StartAsync();
        await using var _ = server;
        server.AddMappings("""{"request":{"url":"/stub"},"response":{"status":418}}""");
        if (text is null)
        {
            File.Delete();
        }
        else
        {
            await WriteAsync(text);
        }

        for (var i = 0; i < 4; i++)
        {
            await runner.ReloadAsync(server, file, CancellationToken.None);
        }

        (await StatusAsync(server, "/v1/coins/x")).ShouldBe(200);
        _log.Lines.ShouldHaveSingleItem().ShouldStartWith("openapi.json changed, but the previous one stays: ");
        _log.Lines[0].ShouldContain(why);
        await WriteAsync(Other);
        await runner.ReloadAsync(server, file, CancellationToken.None);
        await runner.ReloadAsync(server, file, CancellationToken.None);
        (await StatusAsync(server)).ShouldBe(200, "a repaired document is served");
        (await StatusAsync(server, "/stub")).ShouldBe(418, "stubs stay");
    }

    [Fact]
    public async Task MountedConfigMap_ThatMovesItsLink_IsSeen()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "one"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "two"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder.FullName, "one", "openapi.json"), TinySpec.Json);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder.FullName, "two", "openapi.json"), Other + "\n");
        var data = Path.Combine(_folder.FullName, "..data");
        Directory.CreateSymbolicLink(data, "one");
        System.IO.File.CreateSymbolicLink(File.FullName, Path.Combine("..data", "openapi.json"));
        var (server, file, runner) = await StartAsync(write: false);
        await using var _ = server;
        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "two");
        await runner.ReloadAsync(server, file, CancellationToken.None);
        await runner.ReloadAsync(server, file, CancellationToken.None);
        (await StatusAsync(server)).ShouldBe(200);
    }

    [Fact]
    public async Task RequestsDuringReloads_SeeOneDocumentWhole()
    {
        var (server, _, _) = await StartAsync();
        await using var __ = server;
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        using var done = new CancellationTokenSource();
        var callers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!done.IsCancellationRequested)
                    {
                        // Nothing here waits: without this line four threads of the pool would be taken from all other tests.
                        await Task.Yield();
                        foreach (var path in new[] { "/v1/coins/x", "/v2/coins/x" })
                        {
                            using var answer = await http.GetAsync(path);
                            ((int)answer.StatusCode).ShouldBeOneOf(200, 404);
                        }
                    }
                })
            )
            .ToArray();
        for (var i = 0; i < 30; i++)
        {
            server.LoadDocument(i % 2 == 0 ? Other : TinySpec.Json);
        }

        done.Cancel();
        await Task.WhenAll(callers);
    }

    private async Task<(CoinStatsMockServer Server, DocumentFile File, ServeRunner Runner)> StartAsync(bool write = true)
    {
        if (write)
        {
            await WriteAsync(TinySpec.Json);
        }

        var file = new DocumentFile(File);
        var server = CoinStatsMockServer.CreateSocketFree(
            new CoinStatsMockOptions { SpecJson = await file.ReadAsync(CancellationToken.None) }
        );
        return (server, file, new ServeRunner(_log, file, mappings: null, TimeSpan.Zero));
    }

    // As an editor: beside the file, then over it.
    private async Task WriteAsync(string text)
    {
        var draft = File.FullName + ".draft";
        await System.IO.File.WriteAllTextAsync(draft, text);
        System.IO.File.Move(draft, File.FullName, overwrite: true);
    }

    private static async Task<int> StatusAsync(CoinStatsMockServer server, string path = "/v2/coins/x")
    {
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        using var answer = await http.GetAsync(path);
        return (int)answer.StatusCode;
    }

    private sealed class LogLines : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

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
        ) => Lines.Add(formatter(state, exception));
    }
}
