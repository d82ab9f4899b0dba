namespace CoinStatsGen.OpenApi.Wire;

/// <summary>
/// Which names stand for secrets, for all who show or write down what was sent. What looks like one is one: a recording without a value can
/// be mended, a key that is out cannot.
/// </summary>
internal sealed class SecretNames(IEnumerable<string> others)
{
    private static readonly string[] Known =
    [
        "apikey",
        "xapikey",
        "accesskey",
        "secret",
        "secretkey",
        "clientsecret",
        "privatekey",
        "password",
        "passwd",
        "pwd",
        "passphrase",
        "passcode",
        "pin",
        "otp",
        "sharetoken",
        "accesstoken",
        "refreshtoken",
        "idtoken",
        "authtoken",
        "bearertoken",
        "sessiontoken",
        "csrftoken",
        "jwt",
        "bearer",
        "authorization",
        "proxyauthorization",
        "auth",
        "cookie",
        "setcookie",
        "session",
        "sessionid",
        "sid",
        "signature",
        "credential",
        "credentials",
        "mnemonic",
        "seed",
        "seedphrase",
    ];

    private static readonly string[] Endings =
    [
        "apikey",
        "secret",
        "secretkey",
        "privatekey",
        "password",
        "passphrase",
        "passcode",
        "mnemonic",
        "accesstoken",
        "sharetoken",
        "refreshtoken",
    ];

    private readonly HashSet<string> _names = [.. Known, .. others.Select(Plain)];

    /// <summary>The names that are known, and no others.</summary>
    public static SecretNames Default { get; } = new([]);

    /// <summary>A header, a parameter or a member.</summary>
    public bool IsSecret(string name)
    {
        var plain = Plain(name);
        return _names.Contains(plain) || Array.Exists(Endings, ending => plain.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>A header or a parameter of an address: there a token is one that opens something; in an answer it may be a coin.</summary>
    public bool IsSecretParameter(string name) => IsSecret(name) || Plain(name) is "token" or "key" or "code";

    /// <summary>A member whose object holds secrets under names of their own, such as the fields of a connection to an exchange.</summary>
    public static bool IsSecretObject(string name) => Plain(name) is "connectionfields" or "credentials";

    /// <summary>A header that says whose call it is.</summary>
    public static bool IsCredential(string header) =>
        Plain(header) is var plain && (plain == "authorization" || plain.EndsWith("apikey", StringComparison.Ordinal));

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
