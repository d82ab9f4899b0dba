using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CoinStatsGen.SpecTool.Tests.Commands;

namespace CoinStatsGen.SpecTool.Tests.Refresh;

/// <summary>The tool against a server with a certificate of its own: trusted only where the system is told to trust it.</summary>
public sealed class RefreshFromHttpsTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly TestHttpServer _server;

    public RefreshFromHttpsTests()
    {
        _server = new TestHttpServer(_certificate);
        _server.Serve("/openapi.json", _folder.Read("openapi/upstream.json"));
    }

    public void Dispose()
    {
        _server.Dispose();
        _certificate.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Refresh_CertificateNobodyTrusts_ChangesNothingAndSaysWhy()
    {
        var before = _folder.State();

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", _server.Address + "/openapi.json", "--write");

        run.ExitCode.ShouldBe(1);
        (run.Out + run.Error).ShouldContain("SSL");
        _folder.State().ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_TrustedCertificate_ReadsTheDocument()
    {
        var trusted = Path.Combine(_folder.Path, "trusted.pem");
        await File.WriteAllTextAsync(trusted, _certificate.ExportCertificatePem());
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "coinstats-spec.dll"), "refresh", "--from", _server.Address + "/openapi.json"]
        )
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SSL_CERT_FILE"] = trusted },
        };

        using var tool = Process.Start(start)!;
        var error = tool.StandardError.ReadToEndAsync();
        var output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();

        tool.ExitCode.ShouldBe(0, output + await error);
        output.ShouldContain("3 operations");
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        var from = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return request.CreateSelfSigned(from, from.AddYears(50));
    }
}
