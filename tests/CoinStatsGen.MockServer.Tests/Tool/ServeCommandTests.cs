using System.CommandLine;
using System.Text.Json;
using CoinStats.MockServer.Tool;

namespace CoinStats.MockServer.Tests.Tool;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_StartsAndStopsOnRequest()
    {
        using var stop = new CancellationTokenSource();
        var output = new LineWriter("Ctrl+C", stop.Cancel);
        var error = new StringWriter();
        (await RunAsync(["serve", "--port", "0"], output, error, stop.Token)).ShouldBe(0, error.ToString());
        output.ToString().ShouldContain("coinstats-mock: serving 61 operations of the bundled CoinStats document on http://127.0.0.1:");
        output.ToString().ShouldEndWith("coinstats-mock: stopped" + Environment.NewLine);
    }

    [Fact]
    public async Task Serve_OtherDocument_IsServed()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, TinySpec.Json);
            using var stop = new CancellationTokenSource();
            var output = new LineWriter("Ctrl+C", stop.Cancel);
            (
                await RunAsync(["serve", "--port", "0", "--spec", file, "--seed", "3", "--strict"], output, TextWriter.Null, stop.Token)
            ).ShouldBe(0);
            output.ToString().ShouldContain("serving 8 operations of " + Path.GetFileName(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Serve_StoppedBeforeItStarted_EndsWithZero()
    {
        var error = new StringWriter();
        (await RunAsync(["serve", "--port", "0"], TextWriter.Null, error, new CancellationToken(canceled: true))).ShouldBe(
            0,
            error.ToString()
        );
    }

    [Theory]
    [InlineData("--port 70000", "--port must be from 0 to 65535, but is 70000.")]
    [InlineData("--port abc", "abc")]
    [InlineData("--spec nowhere.json", "--spec: there is no file 'nowhere.json'.")]
    [InlineData("--listen here", "--listen must be an IP address such as 127.0.0.1 or 0.0.0.0, but is 'here'.")]
    [InlineData("--max-body -1", "--max-body must be from 0")]
    [InlineData("--prot 1", "--prot")]
    [InlineData("--log xml", "xml")]
    [InlineData("--log-level loud", "loud")]
    [InlineData("--drain 4000", "--drain must be from 0 to 3600, but is 4000.")]
    public async Task Serve_BadOption_IsAnsweredClearly(string options, string message)
    {
        var error = new StringWriter();
        (await RunAsync(["serve", .. options.Split(' ')], TextWriter.Null, error, CancellationToken.None)).ShouldBe(2);
        error.ToString().ShouldContain(message);
        error.ToString().ShouldContain("coinstats-mock serve takes --port, --listen, --spec, ");
        error.ToString().ShouldEndWith("; coinstats-mock serve --help says what each means." + Environment.NewLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sevre")]
    public async Task NoSuchCommand_NamesThoseThereAre(string line)
    {
        var error = new StringWriter();
        (await RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextWriter.Null, error, CancellationToken.None)).ShouldBe(
            2
        );
        error.ToString().ShouldContain("coinstats-mock takes serve, export, health, coverage, verify, certificate");
    }

    [Fact]
    public async Task Serve_LogAsJson_IsAnObjectForEachLine()
    {
        using var stop = new CancellationTokenSource();
        var output = new LineWriter("X-API-KEY", stop.Cancel);
        (await RunAsync(["serve", "--port", "0", "--log", "json", "--log-level", "debug"], output, TextWriter.Null, stop.Token)).ShouldBe(
            0
        );
        var lines = output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();
        lines[0].GetProperty("Category").GetString().ShouldBe("coinstats-mock");
        lines[0].GetProperty("State").GetProperty("Operations").GetInt32().ShouldBe(61);
        lines[^1].GetProperty("Message").GetString().ShouldBe("stopped");
    }

    [Fact]
    public async Task Health_OfAServer_IsItsExitCode()
    {
        string address;
        await using (var server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { IsAdminEnabled = false }))
        {
            address = server.BaseAddress.ToString();
            (await RunAsync(["health", "--from", address], TextWriter.Null, TextWriter.Null, CancellationToken.None)).ShouldBe(0);
        }

        var error = new StringWriter();
        (await RunAsync(["health", "--from", address], TextWriter.Null, error, CancellationToken.None)).ShouldBe(1);
        error.ToString().ShouldContain("does not answer");
        (await RunAsync(["health", "--from", "ftp://x"], TextWriter.Null, TextWriter.Null, CancellationToken.None)).ShouldBe(2);
    }

    [Fact]
    public async Task Serve_BadDocument_SaysWhere()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "{");
            var error = new StringWriter();
            (await RunAsync(["serve", "--spec", file], TextWriter.Null, error, CancellationToken.None)).ShouldBe(2);
            error.ToString().ShouldStartWith("coinstats-mock: The document cannot be served: line 1");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop) =>
        ToolCommands.RunAsync(
            args,
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                ProcessTerminationTimeout = null,
            },
            stop
        );
}
