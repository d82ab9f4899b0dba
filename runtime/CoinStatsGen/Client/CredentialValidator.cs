using Microsoft.Extensions.Options;

namespace CoinStats;

/// <summary>
/// Lets a host fail at its start where a client has no credential: a key that is missing in production would else be found at the first
/// call, as a 401.
/// </summary>
/// <param name="optionsName">The name of the client's options.</param>
/// <param name="clientName">The client's name.</param>
internal sealed class CredentialValidator(string optionsName, string clientName) : IValidateOptions<CoinStatsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, CoinStatsClientOptions options) =>
        name != optionsName || options.HasCredential || options.AllowAnonymous
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{clientName} has no credential: set {nameof(CoinStatsClientOptions.ApiKey)} or "
                    + $"{nameof(CoinStatsClientOptions.BearerToken)}, or {nameof(CoinStatsClientOptions.AllowAnonymous)} for calls without "
                    + $"one. Options that come from configuration are read by Add{clientName}(configuration.GetSection(…)): in a program "
                    + "that is compiled ahead of time, Bind sets nothing."
            );
}
