using System.CommandLine;
using System.CommandLine.Parsing;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Tool.Verification;

namespace CoinStats.MockServer.Tool;

/// <summary><c>coinstats-mock verify</c>: does a server answer as the document says?</summary>
internal static class VerifyCommand
{
    /// <summary>Environment variable of the key, which then stands in no list of processes.</summary>
    public const string KeyVariable = "COINSTATS_API_KEY";

    private static readonly Option<Uri> BaseUrl = new("--base-url")
    {
        Description = "Address of the server: the live API, or another mock.",
        CustomParser = result =>
            Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", UserInfo: "" }
                ? address
                : Refuse(result),
        HelpName = "url",
        Required = true,
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = $"Key to send. Better in the environment variable {KeyVariable}.",
        HelpName = "key",
    };

    private static readonly Option<long?> MaxCredits = new("--max-credits")
    {
        Description =
            "Credits the calls may cost together, those before --resume included. Needed for a server that is not on this machine.",
        HelpName = "number",
    };

    private static readonly Option<string[]> Operations = new("--operation")
    {
        Description = "Only this operation; may be given again.",
        HelpName = "id",
    };

    private static readonly Option<string[]> Parameters = new("--param")
    {
        Description = "Value of a parameter in every operation that has it, such as portfolioId=abc; may be given again.",
        HelpName = "name=value",
    };

    private static readonly Option<string> Pause = new("--pause")
    {
        Description = "Pause between calls: 500ms, 2s.",
        DefaultValueFactory = _ => "1s",
        HelpName = "time",
    };

    private static readonly Option<string> Timeout = new("--timeout")
    {
        Description = "Longest wait for an answer.",
        DefaultValueFactory = _ => "60s",
        HelpName = "time",
    };

    private static readonly Option<FileInfo> Resume = new("--resume")
    {
        Description = "File that keeps what was done; the same command goes on from there.",
        HelpName = "file",
    };

    private static readonly Option<FileInfo> Spec = new("--spec")
    {
        Description = "OpenAPI 3 document in JSON instead of the bundled one.",
        HelpName = "file",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "How to write the report.",
        DefaultValueFactory = _ => "text",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "verify",
            "Call the safe operations of a server and say where its answers are not what the document says: exit code 0 or 1."
        )
        {
            BaseUrl,
            Key,
            MaxCredits,
            Operations,
            Parameters,
            Pause,
            Timeout,
            Resume,
            Spec,
            Format,
        };
        Format.AcceptOnlyFromAmong("text", "markdown", "json");
        Pause.Validators.Add(IsTime);
        Timeout.Validators.Add(IsTime);
        Parameters.Validators.Add(ArePairs);
        MaxCredits.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<long?>() < 0)
            {
                result.AddError("--max-credits must not be negative.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            var spec = parsed.GetValue(Spec);
            var document = spec is null
                ? BundledDocument.Compile(seed: 0, stop)
                : CompiledDocument.Compile(await File.ReadAllTextAsync(spec.FullName, stop), seed: 0, stop);
            var key = parsed.GetValue(Key) ?? Environment.GetEnvironmentVariable(KeyVariable);
            var options = new VerifyOptions
            {
                BaseUrl = parsed.GetRequiredValue(BaseUrl),
                Key = string.IsNullOrWhiteSpace(key) ? null : key.Trim(),
                MaxCredits = parsed.GetValue(MaxCredits),
                Operations = parsed.GetValue(Operations) ?? [],
                Parameters = (parsed.GetValue(Parameters) ?? [])
                    .ToLookup(p => p[..p.IndexOf('=')], p => p[(p.IndexOf('=') + 1)..], StringComparer.Ordinal)
                    .ToDictionary(p => p.Key, p => p.Last(), StringComparer.Ordinal),
                Pause = SimulationText.Time(parsed.GetValue(Pause)!),
                Timeout = SimulationText.Time(parsed.GetValue(Timeout)!),
                Resume = parsed.GetValue(Resume),
                Format = parsed.GetValue(Format)!,
            };
            return await new VerifyRunner(document, options, parsed.InvocationConfiguration.Output, error).RunAsync(stop);
        }
        catch (Exception problem) when (problem is CoinStatsMockException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"coinstats-mock: {problem.Message}");
            return 2;
        }
    }

    private static void IsTime(OptionResult result)
    {
        try
        {
            if (
                result.Tokens is [var token, ..]
                && SimulationText.Time(token.Value) is var time
                && (time > TimeSpan.FromHours(1) || (result.Option == Timeout && time == TimeSpan.Zero))
            )
            {
                result.AddError($"{result.Option.Name} must be an hour at most, and a timeout above 0, but is '{token.Value}'.");
            }
        }
        catch (FormatException)
        {
            result.AddError($"{result.Option.Name} must be like 500ms or 2s, but is '{result.Tokens[0].Value}'.");
        }
    }

    private static void ArePairs(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=') <= 0))
        {
            result.AddError($"--param must be like portfolioId=abc, but is '{token.Value}'.");
        }
    }

    private static Uri? Refuse(ArgumentResult result)
    {
        // Not repeated where it holds a password.
        var hasUser = result.Tokens[0].Value.Contains('@');
        result.AddError(
            $"--base-url must be an address such as https://openapiv1.coinstats.app, without user and "
                + $"password{(hasUser ? "" : $", but is '{result.Tokens[0].Value}'")}."
        );
        return null;
    }
}
