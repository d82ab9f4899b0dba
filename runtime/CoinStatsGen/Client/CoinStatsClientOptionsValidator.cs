using Microsoft.Extensions.Options;

namespace CoinStats;

/// <summary>Lets a host with wrong options fail at its start, and not at the first call.</summary>
internal sealed class CoinStatsClientOptionsValidator : IValidateOptions<CoinStatsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, CoinStatsClientOptions options)
    {
        try
        {
            options.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
