using System.CommandLine;
using System.Globalization;

namespace CoinStats.MockServer.Tool;

/// <summary><c>coinstats-mock export</c>: the document in another server's language.</summary>
internal static class ExportCommand
{
    private const string WireMockNet = "wiremock.net";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string> format = new("--format")
        {
            Description = "Language to write: of WireMock, or of WireMock.Net.",
            DefaultValueFactory = _ => "wiremock",
        };
        format.AcceptOnlyFromAmong("wiremock", WireMockNet);
        Option<DirectoryInfo> folder = new("--out", "-o")
        {
            Description = "Folder for the files.",
            Required = true,
            HelpName = "folder",
        };
        Option<FileInfo> spec = new("--spec") { Description = "OpenAPI 3 document in JSON instead of the bundled one.", HelpName = "file" };
        Option<int> seed = new("--seed") { Description = "Seed of what the document leaves open.", HelpName = "number" };
        Command command = new("export", "Write the document as stub mappings: every operation, every documented status.")
        {
            format,
            folder,
            spec,
            seed,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                try
                {
                    var file = parsed.GetValue(spec);
                    await using var server = CoinStatsMockServer.CreateSocketFree(
                        new CoinStatsMockOptions
                        {
                            SpecJson = file is null ? null : await File.ReadAllTextAsync(file.FullName, stop),
                            Seed = parsed.GetValue(seed),
                        }
                    );
                    var target = parsed.GetRequiredValue(folder);
                    var count =
                        parsed.GetValue(format) == WireMockNet
                            ? await server.ExportWireMockNetAsync(target.FullName, stop)
                            : await server.ExportWireMockAsync(target.FullName, stop);
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"coinstats-mock: wrote {count} stub mappings of {server.OperationCount} operations to {target}"
                        )
                    );
                    return 0;
                }
                catch (Exception problem) when (problem is CoinStatsMockException or IOException or UnauthorizedAccessException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"coinstats-mock: {problem.Message}");
                    return 2;
                }
            }
        );
        return command;
    }
}
