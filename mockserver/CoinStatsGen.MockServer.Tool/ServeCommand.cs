using System.CommandLine;
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
        Description = "OpenAPI 3 document in JSON to serve instead of the bundled one; read again when it changes.",
        HelpName = "file",
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Seed of what the document leaves open; the same seed gives the same bytes.",
        HelpName = "number",
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description =
            "Accept only what the document says: no /coins for /v1/coins, no unknown query parameters, no empty entries. Also "
            + "answer the admin API as WireMock does to the letter.",
    };

    private static readonly Option<bool> WireMockErrors = new("--wiremock-errors")
    {
        Description = "Say what is wrong with a mapping in WireMock's own words, which name its Java classes.",
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

    private static readonly Option<int> JournalBytes = new("--journal-bytes")
    {
        Description = "Bytes of bodies that the journals of all lanes keep together.",
        DefaultValueFactory = _ => 64 * 1024 * 1024,
        HelpName = "bytes",
    };

    private static readonly Option<string[]> AllowedHosts = new("--allowed-host")
    {
        Description = "A further host name that /__admin answers to, such as the name of a container; may be given again.",
        DefaultValueFactory = _ => [],
        HelpName = "name",
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

    private static readonly Option<string?> AdminToken = new("--admin-token")
    {
        Description =
            "Token that callers of /__admin must send as Authorization: Bearer. Default: $COINSTATS_MOCK_ADMIN_TOKEN, which no "
            + "process list shows.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("COINSTATS_MOCK_ADMIN_TOKEN") is { Length: > 0 } token ? token : null,
        HelpName = "token",
    };

    private static readonly Option<string[]> Cors = new("--cors")
    {
        Description =
            "Let pages of these origins call the server from a browser; of all where none is named. Off unless told, and never for "
            + "/__admin.",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "origin",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("serve", "Serve the document until Ctrl+C.")
        {
            Port,
            Listen,
            Spec,
            Seed,
            Strict,
            WireMockErrors,
            MaxBody,
            Journal,
            JournalBytes,
            Root,
            Mappings,
            NoAdmin,
            AdminToken,
            AllowedHosts,
            Cors,
        };
        Port.Validators.Add(OptionRules.Between(Port, 0, 65535));
        MaxBody.Validators.Add(OptionRules.Between(MaxBody, 0, 1024 * 1024 * 1024));
        Journal.Validators.Add(OptionRules.Between(Journal, 0, 10_000_000));
        JournalBytes.Validators.Add(OptionRules.Between(JournalBytes, 0, int.MaxValue));
        Spec.Validators.Add(OptionRules.Exists);
        Mappings.Validators.Add(OptionRules.Exists);
        Root.Validators.Add(OptionRules.Exists);
        Listen.Validators.Add(OptionRules.IsAddress);
        HttpsOptions.AddTo(command);
        HostingOptions.AddTo(command);
        SimulationOptions.AddTo(command);
        StateOption.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var loggers = HostingOptions.Loggers(parsed);
        var document = parsed.GetValue(Spec) is { } spec ? new DocumentFile(spec) : null;
        var runner = new ServeRunner(loggers, document, parsed.GetValue(Mappings), HostingOptions.DrainTime(parsed));
        await using var state = new SharedState(parsed);
        return await runner.RunAsync(
            async () =>
                new CoinStatsMockOptions
                {
                    Port = parsed.GetValue(Port),
                    ListenAddress = IPAddress.Parse(parsed.GetValue(Listen)!),
                    Https = HttpsOptions.Read(parsed),
                    SpecJson = document is null ? null : await document.ReadAsync(stop),
                    Seed = parsed.GetValue(Seed),
                    Strict = parsed.GetValue(Strict),
                    WireMockErrors = parsed.GetValue(WireMockErrors),
                    MaxRequestBodyBytes = parsed.GetValue(MaxBody),
                    JournalCapacity = parsed.GetValue(Journal),
                    MaxJournalBytes = parsed.GetValue(JournalBytes),
                    FilesRoot = parsed.GetValue(Root)?.FullName,
                    IsAdminEnabled = !parsed.GetValue(NoAdmin),
                    AdminToken = parsed.GetValue(AdminToken),
                    AllowedHosts = parsed.GetRequiredValue(AllowedHosts),
                    CorsOrigins =
                        parsed.GetResult(Cors) is null ? []
                        : parsed.GetValue(Cors) is { Length: > 0 } origins ? origins
                        : ["*"],
                    Simulation = SimulationOptions.Read(parsed),
                    SimulationState = await state.ConnectAsync(),
                    LoggerFactory = loggers,
                },
            stop
        );
    }
}
