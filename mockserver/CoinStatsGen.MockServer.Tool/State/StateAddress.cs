using System.Globalization;
using StackExchange.Redis;

namespace CoinStats.MockServer.Tool.State;

/// <summary>
/// Where the state of simulations is kept: <c>redis://[user:password@]host[:port][/database][?prefix=…&amp;expire=24h]</c>, or
/// <c>rediss</c> for TLS.
/// </summary>
/// <param name="Settings">How to connect.</param>
/// <param name="Prefix">What every key begins with.</param>
/// <param name="Lifetime">How long a key lives after its last use.</param>
internal sealed record StateAddress(ConfigurationOptions Settings, string Prefix, TimeSpan Lifetime)
{
    private const int UsualPort = 6379;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReconnectEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromHours(24);

    /// <summary>Host and port, without user and password.</summary>
    public string Name =>
        string.Join(", ", Settings.EndPoints.Select(e => e.ToString()?.Replace("Unspecified/", "", StringComparison.Ordinal)));

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is none; the message says what is wrong, and repeats no password.</exception>
    public static StateAddress Parse(string text)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("redis" or "rediss")
            || address.Host.Length == 0
        )
        {
            throw new FormatException("must be like redis://host:6379");
        }

        var settings = new ConfigurationOptions
        {
            EndPoints = { { address.Host, address.IsDefaultPort || address.Port < 0 ? UsualPort : address.Port } },
            Ssl = address.Scheme == "rediss",
            AbortOnConnectFail = true,
            ConnectTimeout = (int)ConnectLimit.TotalMilliseconds,
            ClientName = "coinstats-mock",
            BacklogPolicy = BacklogPolicy.FailFast,

            // A Redis that is back is used again within seconds, however long it was away.
            ReconnectRetryPolicy = new LinearRetry((int)ReconnectEvery.TotalMilliseconds),
            DefaultDatabase = Database(address.AbsolutePath.Trim('/')),
        };
        var user = Uri.UnescapeDataString(address.UserInfo).Split(':', 2);
        settings.User = user is [{ Length: > 0 } name, _] ? name : null;
        settings.Password = user is [_, var password] ? password : null;
        var prefix = "coinstats-mock";
        var lifetime = UsualLifetime;
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var value = Uri.UnescapeDataString(pair[(pair.IndexOf('=') + 1)..]);
            switch (pair.Split('=')[0])
            {
                case "prefix" when value.Length > 0:
                    prefix = value;
                    break;
                case "expire":
                    lifetime = Hours(value);
                    break;
                case var unknown:
                    throw new FormatException($"knows prefix=… and expire=…, but not '{unknown}'");
            }
        }

        return new StateAddress(settings, prefix, lifetime);
    }

    private static int Database(string path) =>
        path.Length == 0 ? 0
        : int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException("must have a number as database, as in redis://host/2");

    private static TimeSpan Hours(string text)
    {
        var isTime =
            text.EndsWith('h')
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            && hours is > 0 and <= 10_000;
        return isTime
            ? TimeSpan.FromHours(double.Parse(text[..^1], CultureInfo.InvariantCulture))
            : throw new FormatException("must have hours as expire, as in expire=24h");
    }
}
