using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace CoinStats.MockServer.Tool;

/// <summary><c>coinstats-mock serve</c>: the options, and nothing else.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "Port to listen on; 0 picks a free one.",
        DefaultValueFactory = _ => 8080,
        HelpName = "number",
    };

    private static readonly Option<string> Listen = new("--listen")
    {
        Description = "Address to listen on. Loopback unless told: 0.0.0.0 lets other machines call the server.",
        DefaultValueFactory = _ => "127.0.0.1",
        HelpName = "address",
    };

    private static readonly Option<FileInfo> Spec = new("--spec")
    {
        Description = "OpenAPI 3 document in JSON to serve instead of the bundled one.",
        HelpName = "file",
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Seed of what the document leaves open; the same seed gives the same bytes.",
        HelpName = "number",
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Accept only paths as the document writes them (not /coins for /v1/coins), and answer the admin API as WireMock does to the letter.",
    };

    private static readonly Option<int> MaxBody = new("--max-body")
    {
        Description = "Largest request body in bytes.",
        DefaultValueFactory = _ => 1024 * 1024,
        HelpName = "bytes",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("serve", "Serve the document until Ctrl+C.") { Port, Listen, Spec, Seed, Strict, MaxBody };
        Port.Validators.Add(Between(Port, 0, 65535));
        MaxBody.Validators.Add(Between(MaxBody, 0, 1024 * 1024 * 1024));
        Spec.Validators.Add(Exists);
        Listen.Validators.Add(IsAddress);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var spec = parsed.GetValue(Spec);
        return await ServeRunner.RunAsync(
            async () => new CoinStatsMockOptions
            {
                Port = parsed.GetValue(Port),
                ListenAddress = IPAddress.Parse(parsed.GetValue(Listen)!),
                SpecJson = spec is null ? null : await File.ReadAllTextAsync(spec.FullName, stop),
                Seed = parsed.GetValue(Seed),
                Strict = parsed.GetValue(Strict),
                MaxRequestBodyBytes = parsed.GetValue(MaxBody),
            },
            spec?.Name,
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            stop);
    }

    private static Action<OptionResult> Between(Option<int> option, int least, int most) => result =>
    {
        if (!result.Errors.Any() && result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && (value < least || value > most))
        {
            result.AddError($"{option.Name} must be from {least} to {most}, but is {value}.");
        }
    };

    private static void Exists(OptionResult result)
    {
        if (result.Tokens.Count > 0 && !File.Exists(result.Tokens[0].Value))
        {
            result.AddError($"--spec: there is no file '{result.Tokens[0].Value}'.");
        }
    }

    private static void IsAddress(OptionResult result)
    {
        if (result.Tokens.Count > 0 && !IPAddress.TryParse(result.Tokens[0].Value, out _))
        {
            result.AddError($"--listen must be an IP address such as 127.0.0.1 or 0.0.0.0, but is '{result.Tokens[0].Value}'.");
        }
    }
}
