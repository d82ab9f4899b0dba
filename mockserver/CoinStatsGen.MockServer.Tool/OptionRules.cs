using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using CoinStats.MockServer.Hosting.Https;

namespace CoinStats.MockServer.Tool;

/// <summary>What values of options must be.</summary>
internal static class OptionRules
{
    /// <summary>A number within bounds.</summary>
    public static Action<OptionResult> Between(Option<int> option, int least, int most) =>
        result =>
        {
            if (
                !result.Errors.Any()
                && result.Tokens.Count > 0
                && int.TryParse(result.Tokens[0].Value, out var value)
                && (value < least || value > most)
            )
            {
                result.AddError($"{option.Name} must be from {least} to {most}, but is {value}.");
            }
        };

    /// <summary>A file, a folder for <c>--root</c>, either for <c>--mappings</c>.</summary>
    public static void Exists(OptionResult result)
    {
        var name = result.Option.Name;
        if (
            result.Tokens is [var token, ..]
            && !(name != "--root" && File.Exists(token.Value))
            && !(name != "--spec" && Directory.Exists(token.Value))
        )
        {
            result.AddError($"{name}: there is no {(name == "--root" ? "folder" : "file")} '{token.Value}'.");
        }
    }

    /// <summary>Names that a certificate can be for.</summary>
    public static void AreCertificateNames(OptionResult result)
    {
        if (result.Tokens.FirstOrDefault(token => !CertificateName.IsValid(token.Value)) is { } wrong)
        {
            result.AddError(
                $"{result.Option.Name} must be a host name such as coinstats-mock or *.test, or an IP address, but is '{wrong.Value}'."
            );
        }
    }

    /// <summary>An IP address.</summary>
    public static void IsAddress(OptionResult result)
    {
        if (result.Tokens.Count > 0 && !IPAddress.TryParse(result.Tokens[0].Value, out _))
        {
            result.AddError($"--listen must be an IP address such as 127.0.0.1 or 0.0.0.0, but is '{result.Tokens[0].Value}'.");
        }
    }
}
