using System.Diagnostics;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Tests.Commands;

namespace CoinStatsGen.SpecTool.Tests.Documents;

/// <summary>Where references may lead, and what may be written over.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("../outside/secret.json")]
    [InlineData("deep/../../outside/secret.json")]
    [InlineData("link.json")]
    [InlineData("linked/secret.json")]
    public async Task Normalise_ReferenceOutOfTheFolder_IsRefusedAndNothingOfItIsWritten(string reference)
    {
        Write("outside/secret.json", "\"the treasure\"");
        Write("api/openapi.json", Document(reference));
        File.CreateSymbolicLink(Full("api/link.json"), Full("outside/secret.json"));
        Directory.CreateSymbolicLink(Full("api/linked"), Full("outside"));

        var run = await RunAsync("normalise", "api/openapi.json");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("lies outside of the document's folder: --allow-folder ");
        run.Out.ShouldNotContain("treasure");
        run.Out.ShouldNotContain("root:");
    }

    [Fact]
    public async Task Normalise_AllowedFolder_IsRead()
    {
        Write("outside/shared.json", """{"Row": {"type": "object", "properties": {"fromOutside": {"type": "string"} } } }""");
        Write("api/openapi.json", Document("../outside/shared.json#/Row"));

        var run = await RunAsync("normalise", "api/openapi.json", "--allow-folder", "outside");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("fromOutside");
    }

    [Fact]
    public async Task Normalise_DocumentThatIsALink_ReadsBesideItAndBesideItsTarget()
    {
        Write("real/row.json", """{"type": "object", "properties": {"beside": {"type": "string"} } }""");
        Write("real/openapi.json", Document("row.json"));
        File.CreateSymbolicLink(Full("link.json"), Full("real/openapi.json"));
        File.CreateSymbolicLink(Full("row.json"), Full("real/row.json"));

        var run = await RunAsync("normalise", "link.json");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("beside");
    }

    [Fact]
    public async Task Normalise_FolderOfDocuments_ReadsNothingBesideTheFolder()
    {
        Write("beside.json", """{"type": "object", "properties": {"treasure": {"type": "string"} } }""");
        Write("api/openapi.json", Document("../beside.json"));

        var run = await RunAsync("normalise", "api");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("lies outside of the document's folder");
        run.Out.ShouldNotContain("treasure");
    }

    [PipeTheory]
    [InlineData("/openapi.json")]
    [InlineData("/")]
    public async Task LocalFiles_DocumentAtTheRoot_ReadsBelowIt(string document) =>
        (await new LocalFiles(document, []).ReadAsync(new Uri("/etc/passwd"), CancellationToken.None)).Text.ShouldNotBeEmpty();

    [Fact]
    public async Task Normalise_WhatAnEarlierProcessLeftBehind_IsNoObstacle()
    {
        Write($"out.json.{Environment.ProcessId}.pending", "half");
        Write("openapi.json", TestFolder.Document());

        (await RunAsync("normalise", "openapi.json", "--out", "out.json")).ExitCode.ShouldBe(0);

        File.ReadAllText(Full("out.json")).ShouldContain("\"openapi\"");
        Directory.GetFiles(_folder.Path, "*.pending").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"a text\"")]
    [InlineData("17")]
    [InlineData("null")]
    public async Task Normalise_ReferenceToAScalar_IsNoSchema(string scalar)
    {
        Write("api/value.json", $$"""{"v": {{scalar}} }""");
        Write("api/openapi.json", Document("value.json#/v"));

        var run = await RunAsync("normalise", "api/openapi.json");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("the reference value.json#/v leads to nothing");
    }

    [PipeTheory]
    [InlineData("/dev/zero")]
    [InlineData("pipe")]
    public async Task Normalise_DeviceOrPipe_IsNeverRead(string reference)
    {
        Pipe("api/pipe");
        Write("api/openapi.json", Document(reference));

        var run = await RunAsync("normalise", "api/openapi.json", "--allow-folder", "/dev");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("is empty, or no file");
    }

    [Fact]
    public async Task Normalise_OutIsALink_IsRefusedAndStays()
    {
        Write("target.json", "kept");
        File.CreateSymbolicLink(Full("out.json"), Full("target.json"));
        Write("openapi.json", TestFolder.Document());

        var run = await RunAsync("normalise", "openapi.json", "--out", "out.json");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("out.json is a link to ");
        File.ReadAllText(Full("target.json")).ShouldBe("kept");
        new FileInfo(Full("out.json")).LinkTarget.ShouldNotBeNull();
    }

    [PipeTheory]
    [InlineData("pipe", "is a pipe or a device")]
    [InlineData("/dev/null", "is a pipe or a device")]
    [InlineData("api", "is a folder")]
    public async Task Normalise_OutIsNoFile_IsRefused(string output, string message)
    {
        Pipe("pipe");
        Write("api/openapi.json", TestFolder.Document());

        var run = await RunAsync("normalise", "api/openapi.json", "--out", output);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(message);
        File.GetAttributes("/dev/null").ShouldBe(FileAttributes.Normal);
        Directory.GetFiles(_folder.Path, "*.pending").ShouldBeEmpty();
    }

    [Fact]
    public async Task Normalise_OutIsAnEmptyFile_IsWritten()
    {
        Write("out.json", "");
        Write("openapi.json", TestFolder.Document());

        (await RunAsync("normalise", "openapi.json", "--out", "out.json")).ExitCode.ShouldBe(0);

        File.ReadAllText(Full("out.json")).ShouldContain("\"openapi\"");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Diff_NamesThatForgeLinesOfALog_StayInTheirLines(string format)
    {
        const string Forged = "\\n##vso[task.setvariable variable=PATH]/evil\\n::error file=a::pwned\\n\\u001b[31mRED";
        Write("old.json", TestFolder.Document());
        Write(
            "new.json",
            TestFolder
                .Document()
                .Replace("\"get-a\"", $"\"get-a{Forged}\"", StringComparison.Ordinal)
                .Replace("\"id\"", $"\"id{Forged}\"", StringComparison.Ordinal)
        );

        var run = await RunAsync("diff", "old.json", "new.json", "--format", format);

        var all = run.Out + run.Error;
        all.ShouldContain("pwned");
        all.ShouldNotContain("##vso[");
        all.ShouldNotContain('\u001b');
        all.Split('\n').ShouldAllBe(line => !line.TrimStart().StartsWith("::"));
    }

    private Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.RunAsync(_folder.Path, arguments);

    private string Full(string path) => Path.Combine(_folder.Path, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    private void Pipe(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        using var made = Process.Start("mkfifo", Full(path));
        made.WaitForExit();
        made.ExitCode.ShouldBe(0);
    }

    private static string Document(string reference) =>
        $$"""
            {"openapi": "3.0.3", "info": {"title": "T", "version": "1"},
             "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/S"} } } } } } } },
             "components": {"schemas": {"S": {"$ref": "{{reference}}"} } } }
            """;
}

/// <summary>A test that needs pipes and devices as files.</summary>
public sealed class PipeTheoryAttribute : TheoryAttribute
{
    public PipeTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no pipes and devices as files." : null;
}
