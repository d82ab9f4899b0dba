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

    private static readonly Option<int> Journal = new("--journal")
    {
        Description = "Requests the journal keeps; 0 switches it off.",
        DefaultValueFactory = _ => 1000,
        HelpName = "number",
    };

    private static readonly Option<DirectoryInfo> Root = new("--root")
    {
        Description = "Folder of body files (bodyFileName, /__admin/files). Without it no file is touched.",
        HelpName = "folder",
    };

    private static readonly Option<FileSystemInfo> Mappings = new("--mappings")
    {
        Description = "WireMock stub mappings to load: a JSON file, or a folder of them.",
        HelpName = "path",
    };

    private static readonly Option<bool> NoAdmin = new("--no-admin") { Description = "Switch /__admin off." };

    private static readonly Option<string> AdminToken = new("--admin-token")
    {
        Description = "Token that callers of /__admin must send as Authorization: Bearer.",
        HelpName = "token",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("serve", "Serve the document until Ctrl+C.") { Port, Listen, Spec, Seed, Strict, MaxBody, Journal, Root, Mappings, NoAdmin, AdminToken };
        Port.Validators.Add(Between(Port, 0, 65535));
        MaxBody.Validators.Add(Between(MaxBody, 0, 1024 * 1024 * 1024));
        Journal.Validators.Add(Between(Journal, 0, 10_000_000));
        Spec.Validators.Add(Exists);
        Mappings.Validators.Add(Exists);
        Root.Validators.Add(Exists);
        Listen.Validators.Add(IsAddress);
        SimulationOptions.AddTo(command);
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
                JournalCapacity = parsed.GetValue(Journal),
                FilesRoot = parsed.GetValue(Root)?.FullName,
                IsAdminEnabled = !parsed.GetValue(NoAdmin),
                AdminToken = parsed.GetValue(AdminToken),
                Simulation = SimulationOptions.Read(parsed),
            },
            spec?.Name,
            parsed.GetValue(Mappings),
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
        var name = result.Option.Name;
        if (result.Tokens is [var token, ..] && !(name != "--root" && File.Exists(token.Value)) && !(name != "--spec" && Directory.Exists(token.Value)))
        {
            result.AddError($"{name}: there is no {(name == "--root" ? "folder" : "file")} '{token.Value}'.");
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
