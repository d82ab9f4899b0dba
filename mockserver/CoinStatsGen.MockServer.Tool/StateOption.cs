using System.CommandLine;
using System.CommandLine.Parsing;
using CoinStats.MockServer.Tool.State;

namespace CoinStats.MockServer.Tool;

/// <summary>The option of <c>serve</c> that lets replicas share what simulations remember.</summary>
internal static class StateOption
{
    private const string Variable = "COINSTATS_MOCK_STATE";

    private static readonly Option<string?> Address = new("--state")
    {
        Description =
            $"Where replicas share credits, limits and syncs: redis://host:6379. Default: ${Variable}, else the memory of this server.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null,
        HelpName = "url",
    };

    /// <summary>Adds the option to a command.</summary>
    public static void AddTo(Command command)
    {
        Address.Validators.Add(IsAddress);
        command.Add(Address);
    }

    /// <summary>Connects to the state; null where it is in memory.</summary>
    /// <exception cref="CoinStatsMockException">It cannot be reached.</exception>
    public static async Task<RedisSimulationState?> ConnectAsync(ParseResult parsed) =>
        parsed.GetValue(Address) is { } address ? await RedisSimulationState.ConnectAsync(StateAddress.Parse(address)) : null;

    private static void IsAddress(OptionResult result)
    {
        try
        {
            if (result.GetValueOrDefault<string?>() is { } address)
            {
                StateAddress.Parse(address);
            }
        }
        catch (FormatException problem)
        {
            // The address may hold a password, so it is not repeated.
            result.AddError($"--state {problem.Message}.");
        }
    }
}
