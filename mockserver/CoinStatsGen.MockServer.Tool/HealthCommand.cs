using System.CommandLine;
using System.Globalization;

namespace CoinStats.MockServer.Tool;

/// <summary><c>coinstats-mock health</c>: asks a server whether it is well, for images that have no curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<Uri> from = new("--from")
        {
            Description = "Address of the server.",
            DefaultValueFactory = _ => new Uri("http://127.0.0.1:8080"),
            CustomParser = result =>
                Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                    ? address
                    : Refuse(result),
            HelpName = "url",
        };
        Command command = new("health", "Ask a running server whether it is well: exit code 0 or 1.") { from };
        command.SetAction(
            async (parsed, stop) =>
            {
                var address = new Uri(parsed.GetRequiredValue(from), "/__admin/health");
                try
                {
                    using var http = new HttpClient { Timeout = Limit };
                    using var answer = await http.GetAsync(address, stop);
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(
                        string.Create(CultureInfo.InvariantCulture, $"coinstats-mock: {address} answers {(int)answer.StatusCode}")
                    );
                    return answer.IsSuccessStatusCode ? 0 : 1;
                }
                catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(
                        $"coinstats-mock: {address} does not answer: {problem.Message}"
                    );
                    return 1;
                }
            }
        );
        return command;
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--from must be an address such as http://127.0.0.1:8080, but is '{result.Tokens[0].Value}'.");
        return null;
    }
}
