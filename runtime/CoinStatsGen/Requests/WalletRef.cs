using System.Diagnostics.CodeAnalysis;

namespace CoinStats;

/// <summary>A wallet on a network, or on all of them; on the wire <c>connectionId:address</c>.</summary>
public readonly record struct WalletRef : ISpanParsable<WalletRef>
{
    /// <summary>The connection id that stands for all networks, answered within a latency limit per chain.</summary>
    public const string All = "all";

    /// <summary>The connection id that stands for all networks and waits for each of them.</summary>
    public const string ForceAll = "forceall";

    private readonly string? _connectionId;
    private readonly string? _address;

    /// <summary>Names a wallet on a network.</summary>
    /// <param name="connectionId">The network's connection id as the blockchains operation lists it, for example <c>ethereum</c>.</param>
    /// <param name="address">The wallet's address on that network.</param>
    /// <exception cref="ArgumentException">One of the two is empty, or has a comma, white space or a control character; or the connection
    /// id has a colon.</exception>
    public WalletRef(string connectionId, string address)
    {
        ArgumentNullException.ThrowIfNull(connectionId);
        ArgumentNullException.ThrowIfNull(address);
        _connectionId = Fault(connectionId, isAddress: false) is { } connectionFault
            ? throw new ArgumentException(connectionFault, nameof(connectionId))
            : connectionId;
        _address = Fault(address, isAddress: true) is { } addressFault
            ? throw new ArgumentException(addressFault, nameof(address))
            : address;
    }

    /// <summary>The network's connection id, <c>all</c> or <c>forceall</c>.</summary>
    public string ConnectionId => _connectionId ?? "";

    /// <summary>The wallet's address.</summary>
    public string Address => _address ?? "";

    /// <summary>Whether all networks are meant; such a call costs ten times one network.</summary>
    public bool IsAllNetworks => ConnectionId is All or ForceAll;

    /// <summary>Names a wallet on all networks.</summary>
    /// <param name="address">The wallet's address.</param>
    /// <param name="waitForEveryChain">Whether to wait for slow chains instead of leaving them out.</param>
    public static WalletRef AllNetworks(string address, bool waitForEveryChain = false) => new(waitForEveryChain ? ForceAll : All, address);

    /// <summary>Reads <c>connectionId:address</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static WalletRef Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads <c>connectionId:address</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static WalletRef Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var wallet)
            ? wallet
            : throw new FormatException(
                $"'{text}' is not a wallet: write connectionId:address, for example ethereum:0x1234, without commas or spaces."
            );

    /// <summary>Reads <c>connectionId:address</c> if the text is of that form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wallet">The wallet read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out WalletRef wallet) => TryParse(text.AsSpan(), out wallet);

    /// <summary>Reads <c>connectionId:address</c> if the text is of that form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wallet">The wallet read.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out WalletRef wallet)
    {
        wallet = default;
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        var connectionId = text[..colon].ToString();
        var address = text[(colon + 1)..].ToString();
        if (Fault(connectionId, isAddress: false) is not null || Fault(address, isAddress: true) is not null)
        {
            return false;
        }

        wallet = new WalletRef(connectionId, address);
        return true;
    }

    static WalletRef IParsable<WalletRef>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static WalletRef ISpanParsable<WalletRef>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<WalletRef>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WalletRef result) =>
        TryParse(s, out result);

    static bool ISpanParsable<WalletRef>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out WalletRef result) =>
        TryParse(s, out result);

    /// <summary>Returns <c>connectionId:address</c>; empty for the default value.</summary>
    public override string ToString() => _connectionId is null ? "" : $"{_connectionId}:{_address}";

    private static string? Fault(string value, bool isAddress)
    {
        var what = isAddress ? "address" : "connection id";
        if (value.Length == 0)
        {
            return $"A wallet needs its {what}.";
        }

        foreach (var character in value)
        {
            // A comma or a colon would turn one wallet into two, each of which is paid for.
            if (character == ',' || char.IsWhiteSpace(character) || char.IsControl(character) || (character == ':' && !isAddress))
            {
                return $"The {what} '{value}' may not hold a comma, white space or a control "
                    + $"character{(isAddress ? "" : ", nor a colon")}.";
            }
        }

        return null;
    }
}
