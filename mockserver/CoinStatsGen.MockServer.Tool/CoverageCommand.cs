using System.CommandLine;

namespace CoinStats.MockServer.Tool;

/// <summary><c>coinstats-mock coverage</c>: what requests exercised of the document.</summary>
internal static class CoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string[]> from = new("--from")
        {
            Description = "Address of a running server, or a file saved with --format json. Several are taken together.",
            HelpName = "url|file",
            Required = true,
        };
        Option<string> format = new("--format") { Description = "How to write it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        Option<double?> min = new("--min")
        {
            Description = "Least share of documented responses that must have been met, in percent; exit code 1 below it.",
            HelpName = "percent",
        };
        min.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<double?>() is < 0 or > 100)
            {
                result.AddError("--min must be from 0 to 100.");
            }
        });
        Option<string> scope = new("--scope")
        {
            Description = "What counts: every operation of the document, or only those called, for a suite that is about a part of it.",
            DefaultValueFactory = _ => "document",
        };
        scope.AcceptOnlyFromAmong("document", "called");
        Option<string> token = new("--admin-token") { Description = "Admin token of the servers.", HelpName = "token" };
        Command command = new("coverage", "Say which operations and documented statuses were exercised, and which never.")
        {
            from,
            format,
            min,
            scope,
            token,
        };
        command.SetAction(
            (parsed, stop) =>
                CoverageRunner.RunAsync(
                    parsed.GetRequiredValue(from),
                    parsed.GetValue(format)!,
                    parsed.GetValue(min),
                    parsed.GetValue(scope) == "called",
                    parsed.GetValue(token),
                    parsed.InvocationConfiguration.Output,
                    parsed.InvocationConfiguration.Error,
                    stop
                )
        );
        return command;
    }
}
