using System.Globalization;
using Microsoft.Extensions.Logging;

namespace CoinStats;

/// <summary>What a <see cref="CoinStatsRecordingHandler"/> writes, and how much.</summary>
public sealed class CoinStatsRecordingOptions
{
    /// <summary>
    /// Whether addresses of wallets, contracts and transactions are replaced by pseudonyms: the same for the same address and API key, of
    /// the same form, and telling nothing about it.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool HidesAddresses { get; set; }

    /// <summary>
    /// Names of fields, parameters and headers whose values are secret too, besides those that are known (keys, tokens, passcodes,
    /// passwords, signatures …). Case, dashes and underscores do not matter.
    /// </summary>
    /// <value>Default: empty.</value>
    public ICollection<string> SecretNames { get; } = [];

    /// <summary>Longest body that is recorded; an exchange with a longer one is left out.</summary>
    /// <value>Bytes, 0 to 64 MiB. Default: 1 MiB.</value>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How much the folder may hold; what came first stays, and nothing is recorded any more.</summary>
    /// <value>Bytes, 0 or more. Default: 64 MiB.</value>
    public long MaxFolderBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The clock that dates the recordings.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where it is told that something could not be recorded.</summary>
    /// <value>Default: nowhere; with dependency injection, the host's.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal void Validate()
    {
        const int BodyBytesBound = 64 * 1024 * 1024;
        Check(
            MaxBodyBytes is >= 0 and <= BodyBytesBound,
            nameof(MaxBodyBytes),
            string.Create(CultureInfo.InvariantCulture, $"is {MaxBodyBytes}, allowed are 0 to {BodyBytesBound}")
        );
        Check(
            MaxFolderBytes >= 0,
            nameof(MaxFolderBytes),
            string.Create(CultureInfo.InvariantCulture, $"is {MaxFolderBytes}, allowed are 0 and more")
        );
        Check(TimeProvider is not null, nameof(TimeProvider), "is null");
    }

    private static void Check(bool isFine, string setting, string fault)
    {
        if (!isFine)
        {
            throw new ArgumentException($"{nameof(CoinStatsRecordingOptions)}.{setting} {fault}.", setting);
        }
    }
}
