using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CoinStats.MockServer.Hosting.Https;
using CoinStats.MockServer.Tool;

namespace CoinStats.MockServer.Tests.Tool;

/// <summary>Certificates that come from files, and the command that writes them.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string Password = "a password";
    private readonly string _folder = Directory.CreateTempSubdirectory("certificate").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Command_WritesWhatServeShows_AndClientsTrust()
    {
        var output = new StringWriter();
        (await RunAsync(["certificate", "--out", _folder, "--name", "mock.test"], output)).ShouldBe(0);
        using var authority = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(In("ca.pem")));
        var (certificate, _) = CertificateFiles.Read(In("server.pem"), In("server.key"), password: null);
        using (certificate)
        {
            certificate.MatchesHostname("mock.test").ShouldBeTrue();
            await using var server = await ServeAsync(certificate);
            server.Authority.ShouldBeNull("it made none");
            using var http = new HttpClient(TrustingHandler.Create(authority)) { BaseAddress = server.HttpsBaseAddress };
            (await http.GetAsync("/v1/coins/charts?period=1d")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(In("server.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Command_FilesAreThere_KeepsThem()
    {
        (await RunAsync(["certificate", "--out", _folder], TextWriter.Null)).ShouldBe(0);
        var key = await File.ReadAllTextAsync(In("server.key"));
        var error = new StringWriter();
        (await RunAsync(["certificate", "--out", _folder], TextWriter.Null, error)).ShouldBe(2);
        error.ToString().ShouldContain("server.key");
        (await File.ReadAllTextAsync(In("server.key"))).ShouldBe(key);
    }

    [Theory]
    [InlineData("one.pem", null)]
    [InlineData("cert.pem", "key.pem")]
    [InlineData("cert.pem", "locked.pem")]
    [InlineData("open.pfx", null)]
    [InlineData("locked.pfx", null)]
    public void Read_TakesEachForm(string file, string? key)
    {
        using var made = WriteForms();
        var isLocked = (key ?? file).StartsWith("locked", StringComparison.Ordinal);
        var (certificate, intermediates) = CertificateFiles.Read(In(file), key is null ? null : In(key), isLocked ? Password : null);
        using (certificate)
        {
            certificate.HasPrivateKey.ShouldBeTrue();
            certificate.RawData.ShouldBe(made.Server.RawData);
            intermediates.Count.ShouldBe(file == "one.pem" ? 1 : 0);
        }
    }

    [Theory]
    [InlineData("cert.pem", null, null)]
    [InlineData("cert.pem", "locked.pem", "wrong")]
    [InlineData("cert.pem", "other.pem", null)]
    [InlineData("locked.pfx", null, "wrong")]
    [InlineData("text.txt", null, null)]
    [InlineData("empty.txt", null, null)]
    public void Read_WhatCannotBeUsed_NamesTheFileAndNotThePassword(string file, string? key, string? password)
    {
        using var made = WriteForms();
        var problem = Should.Throw<CoinStatsMockException>(() => CertificateFiles.Read(In(file), key is null ? null : In(key), password));
        problem.Message.ShouldStartWith(file);
        problem.Message.ShouldNotContain("wrong password");
        problem.Message.ShouldContain("It must be PEM");
    }

    [Fact]
    public async Task Options_CertificateWithoutKey_IsRefused()
    {
        using var made = MadeCertificate.Create([], TimeProvider.System);
        var problem = await Should.ThrowAsync<CoinStatsMockException>(() => ServeAsync(made.Authority));
        problem.Message.ShouldContain("without its private key");
    }

    [Theory]
    [InlineData("--https-port 70000", "--https-port must be from 0 to 65535, but is 70000.")]
    [InlineData("--https-name mock", "--https-name is for https: give --https-port too.")]
    [InlineData(
        "--https-port 0 --cert nowhere.pem",
        "nowhere.pem cannot be used as a certificate with its private key: Could not find file"
    )]
    [InlineData("--https-port 0 --https-name http://a", "--https-name must be a host name such as coinstats-mock or *.test")]
    public async Task Serve_BadOption_IsAnsweredClearly(string options, string message)
    {
        var error = new StringWriter();
        (await RunAsync(["serve", "--port", "0", .. options.Split(' ')], TextWriter.Null, error)).ShouldBe(2);
        error.ToString().ShouldContain(message);
    }

    [Fact]
    public async Task Serve_HttpsPort_TellsAddressAndWhatToTrust()
    {
        using var stop = new CancellationTokenSource();
        var output = new LineWriter("try  curl", stop.Cancel);
        (await RunAsync(["serve", "--port", "0", "--https-port", "0"], output, stop: stop.Token)).ShouldBe(0);
        output.ToString().ShouldContain("and on https://127.0.0.1:");
        output.ToString().ShouldContain("/__admin/ca.pem");
    }

    private MadeCertificate WriteForms()
    {
        var made = MadeCertificate.Create([], TimeProvider.System);
        using var key = made.Server.GetECDsaPrivateKey()!;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var cost = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        var pem = made.Server.ExportCertificatePem();
        File.WriteAllText(In("cert.pem"), pem);
        File.WriteAllText(In("key.pem"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(In("locked.pem"), key.ExportEncryptedPkcs8PrivateKeyPem(Password, cost));
        File.WriteAllText(In("other.pem"), other.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(In("one.pem"), $"{pem}\n{made.Authority.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        File.WriteAllBytes(In("open.pfx"), made.Server.Export(X509ContentType.Pfx));
        File.WriteAllBytes(In("locked.pfx"), made.Server.Export(X509ContentType.Pfx, Password));
        File.WriteAllText(In("text.txt"), "no certificate");
        File.WriteAllText(In("empty.txt"), "");
        return made;
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static Task<CoinStatsMockServer> ServeAsync(X509Certificate2 certificate) =>
        CoinStatsMockServer.StartAsync(
            new CoinStatsMockOptions
            {
                SpecJson = TinySpec.Json,
                Https = new CoinStatsMockHttpsOptions { Certificate = certificate },
            }
        );

    private static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter? error = null, CancellationToken stop = default) =>
        ToolCommands.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = error ?? TextWriter.Null }, stop);
}
