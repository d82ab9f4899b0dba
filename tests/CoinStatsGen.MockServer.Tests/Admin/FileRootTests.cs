using System.Text.Json;
using CoinStats.MockServer.Tests.Hosting;

namespace CoinStats.MockServer.Tests.Admin;

/// <summary>No file outside <c>--root</c> is read, written, deleted or listed, whatever the name.</summary>
public sealed class FileRootTests : IAsyncLifetime
{
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("mock-files-");
    private CoinStatsMockServer _server = null!;

    private string Root => Path.Combine(_outside.FullName, "served");

    private string Secret => Path.Combine(_outside.FullName, "secret.txt");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Root, "sub"));
        await File.WriteAllTextAsync(Secret, "hidden");
        await File.WriteAllTextAsync(Path.Combine(Root, "sub", "inside.txt"), "shown");
        File.CreateSymbolicLink(Path.Combine(Root, "link.txt"), Secret);
        File.CreateSymbolicLink(Path.Combine(Root, "dangling.txt"), Path.Combine(_outside.FullName, "new.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "up"), _outside.FullName);
        _server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json, FilesRoot = Root });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _outside.Delete(recursive: true);
    }

    public static TheoryData<string> Escapes =>
        [
            "../secret.txt",
            "sub/../../secret.txt",
            "%2e%2e/secret.txt",
            "..%2Fsecret.txt",
            "%2E%2E%2Fsecret.txt",
            "..%5Csecret.txt",
            "%252e%252e/secret.txt",
            "....//secret.txt",
            "link.txt",
            "up/secret.txt",
            "up/served/up/secret.txt",
            "/etc/passwd",
            "%2Fetc%2Fpasswd",
            "{secret}",
            "file:%2F%2F{secret}",
            "",
            ".",
            "..",
            "sub",
        ];

    [Theory]
    [MemberData(nameof(Escapes))]
    public async Task Read_OutsideTheRoot_IsNotFound(string name)
    {
        var answer = await AskAsync("GET", "/__admin/files/" + Fill(name));
        answer.ShouldStartWith("HTTP/1.1 404 ");
        answer.ShouldNotContain("hidden");
        answer.ShouldNotContain("root:");
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("..%2Fsecret.txt")]
    [InlineData("%2e%2e/secret.txt")]
    [InlineData("link.txt")]
    [InlineData("dangling.txt")]
    [InlineData("up/secret.txt")]
    [InlineData("up/new.txt")]
    [InlineData("../new.txt")]
    [InlineData("{secret}")]
    public async Task WriteAndDelete_OutsideTheRoot_AreRefused(string name)
    {
        (await AskAsync("PUT", "/__admin/files/" + Fill(name), "changed")).ShouldStartWith("HTTP/1.1 403 ");
        (await AskAsync("DELETE", "/__admin/files/" + Fill(name))).ShouldStartWith("HTTP/1.1 403 ");
        (await File.ReadAllTextAsync(Secret)).ShouldBe("hidden");
        File.Exists(Path.Combine(_outside.FullName, "new.txt")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("link.txt")]
    [InlineData("up/secret.txt")]
    [InlineData("{secret}")]
    public async Task BodyFileName_OutsideTheRoot_IsNotServed(string name)
    {
        var file = JsonSerializer.Serialize(name.Replace("{secret}", Secret, StringComparison.Ordinal));
        await AskAsync("POST", "/__admin/mappings", $$$"""{"request":{"urlPath":"/file"},"response":{"bodyFileName":{{{file}}}}}""");
        (await AskAsync("GET", "/file")).ShouldNotContain("hidden");
    }

    [Fact]
    public async Task Files_InsideTheRoot_AreListedWrittenReadAndDeleted()
    {
        var listed = JsonSerializer.Deserialize<string[]>((await AskAsync("GET", "/__admin/files")).Split("\r\n\r\n")[1]);
        listed.ShouldBe(["sub/inside.txt"]);
        (await AskAsync("GET", "/__admin/files/sub/inside.txt")).ShouldEndWith("shown");
        (await AskAsync("PUT", "/__admin/files/new/a%20b.json", "{}")).ShouldStartWith("HTTP/1.1 200 ");
        (await File.ReadAllTextAsync(Path.Combine(Root, "new", "a b.json"))).ShouldBe("{}");
        (await AskAsync("DELETE", "/__admin/files/new/a%20b.json")).ShouldStartWith("HTTP/1.1 200 ");
        File.Exists(Path.Combine(Root, "new", "a b.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Files_WhatTheFileSystemRefuses_IsRefused()
    {
        (await AskAsync("PUT", "/__admin/files/" + new string('n', 4000), "x")).ShouldStartWith("HTTP/1.1 403 ");
        (await AskAsync("PUT", "/__admin/files/sub/inside.txt/x", "x")).ShouldStartWith("HTTP/1.1 403 ");
        (await AskAsync("DELETE", "/__admin/files/no/such/file")).ShouldStartWith("HTTP/1.1 403 ");
    }

    [Fact]
    public async Task Files_WithoutARoot_AreSwitchedOff()
    {
        await using var client = new MockClient();
        (await client.GetAsync("/__admin/files")).Body.ShouldBe("[]");
        (await client.GetAsync("/__admin/files/x")).Status.ShouldBe(403);
        (await client.SendAsync("PUT", "/__admin/files/x", "y", [])).Status.ShouldBe(403);
    }

    private string Fill(string name) => name.Replace("{secret}", Secret, StringComparison.Ordinal);

    private Task<string> AskAsync(string method, string target, string body = "") =>
        RawSocket.ExchangeAsync(
            _server.BaseAddress,
            $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
}
