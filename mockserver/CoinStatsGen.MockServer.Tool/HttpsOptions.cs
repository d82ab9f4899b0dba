using System.CommandLine;
using CoinStats.MockServer.Hosting.Https;

namespace CoinStats.MockServer.Tool;

/// <summary>Options of <c>serve</c> for https.</summary>
internal static class HttpsOptions
{
    private const string PasswordVariable = "COINSTATS_MOCK_CERT_PASSWORD";

    private static readonly Option<int?> Port = new("--https-port")
    {
        Description = "Also listen for https (HTTP/2 and HTTP/1.1) on this port; 0 picks a free one.",
        HelpName = "number",
    };

    private static readonly Option<FileInfo> Certificate = new("--cert")
    {
        Description =
            $"Certificate to show, PEM or PFX; ${PasswordVariable} holds its password, where it has one. Without it one is made at start, "
            + "and /__admin/ca.pem is what clients trust.",
        HelpName = "file",
    };

    private static readonly Option<FileInfo> Key = new("--key")
    {
        Description = "Private key of --cert as PEM, where it stands in a file of its own.",
        HelpName = "file",
    };

    private static readonly Option<string[]> Names = new("--https-name")
    {
        Description =
            "A further host name or IP address that the certificate made at start is for, besides localhost, 127.0.0.1, ::1, --listen and "
            + "--allowed-host; may be given again.",
        DefaultValueFactory = _ => [],
        HelpName = "name",
    };

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        Port.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.Tokens is [var token] && int.TryParse(token.Value, out var port) && port is < 0 or > 65535)
            {
                result.AddError($"--https-port must be from 0 to 65535, but is {token.Value}.");
            }
        });
        Names.Validators.Add(OptionRules.AreCertificateNames);
        command.Validators.Add(result =>
        {
            var lacking =
                result.GetResult(Key) is not null && result.GetResult(Certificate) is null ? "--key is the key of --cert: give both."
                : result.GetResult(Port) is null && Others.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } other
                    ? $"{other.Name} is for https: give --https-port too."
                : null;
            if (lacking is not null)
            {
                result.AddError(lacking);
            }
        });
        command.Add(Port);
        command.Add(Certificate);
        command.Add(Key);
        command.Add(Names);
    }

    /// <summary>What the command line says; null where no https is asked for.</summary>
    /// <exception cref="CoinStatsMockException">The certificate cannot be used.</exception>
    public static CoinStatsMockHttpsOptions? Read(ParseResult parsed)
    {
        if (parsed.GetValue(Port) is not { } port)
        {
            return null;
        }

        if (parsed.GetValue(Certificate) is not { } file)
        {
            return new CoinStatsMockHttpsOptions { Port = port, Names = parsed.GetRequiredValue(Names) };
        }

        var (certificate, intermediates) = CertificateFiles.Read(
            file.FullName,
            parsed.GetValue(Key)?.FullName,
            Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password ? password : null
        );
        return new CoinStatsMockHttpsOptions
        {
            Port = port,
            Certificate = certificate,
            Intermediates = intermediates,
        };
    }

    private static IEnumerable<Option> Others => [Certificate, Key, Names];
}
