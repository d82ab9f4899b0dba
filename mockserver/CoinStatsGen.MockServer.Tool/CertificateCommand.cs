using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using CoinStats.MockServer.Hosting.Https;

namespace CoinStats.MockServer.Tool;

/// <summary><c>coinstats-mock certificate</c>: a certificate that several servers show, and the one that their clients trust.</summary>
internal static class CertificateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> folder = new("--out", "-o")
        {
            Description = "Folder for the files ca.pem, server.pem and server.key; made where it does not exist.",
            Required = true,
            HelpName = "folder",
        };
        Option<string[]> names = new("--name")
        {
            Description =
                "A further host name or IP address that the certificate is for, besides localhost, 127.0.0.1 and ::1; may be given again.",
            DefaultValueFactory = _ => [],
            HelpName = "name",
        };
        names.Validators.Add(OptionRules.AreCertificateNames);
        Command command = new("certificate", "Make a certificate for serve --cert, and the authority that clients trust.")
        {
            folder,
            names,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                try
                {
                    var target = parsed.GetRequiredValue(folder).FullName;
                    await WriteAsync(target, parsed.GetRequiredValue(names), stop);
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(
                        $"coinstats-mock: wrote ca.pem (clients trust it), server.pem and server.key (serve --https-port 8443 --cert server.pem "
                            + $"--key server.key) to {target}"
                    );
                    return 0;
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"coinstats-mock: {problem.Message}");
                    return 2;
                }
            }
        );
        return command;
    }

    private static async Task WriteAsync(string folder, IEnumerable<string> names, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        using var made = MadeCertificate.Create(names, TimeProvider.System);
        using var key = made.Server.GetECDsaPrivateKey()!;
        await WriteNewAsync(Path.Combine(folder, "server.key"), key.ExportPkcs8PrivateKeyPem(), isSecret: true, stop);
        await WriteNewAsync(Path.Combine(folder, "server.pem"), made.Server.ExportCertificatePem(), isSecret: false, stop);
        await WriteNewAsync(Path.Combine(folder, "ca.pem"), made.Authority.ExportCertificatePem(), isSecret: false, stop);
    }

    // A file that is there stays: a server may be showing it.
    private static async Task WriteNewAsync(string path, string pem, bool isSecret, CancellationToken stop)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isSecret && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(path, options);
        await writer.WriteLineAsync(pem.AsMemory(), stop);
    }
}
