using System.Buffers;
using System.Diagnostics;
using CoinStats.Http;
using Microsoft.Extensions.Logging;

namespace CoinStats;

/// <summary>Settings of a client. Read and checked once, when the client is created; later changes have no effect.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class CoinStatsClientOptions
{
    /// <summary>The API key.</summary>
    /// <value>Default: none, calls go out unauthenticated. Never shown by <see cref="ToString"/>, exceptions, logs or traces.</value>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>An OAuth access token, sent as <c>Authorization: Bearer</c> instead of an API key.</summary>
    /// <value>
    /// Default: none. Excludes <see cref="ApiKey"/>, unless the document has schemes for both. Never shown by <see cref="ToString"/>,
    /// exceptions, logs or traces.
    /// </value>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? BearerToken { get; set; }

    /// <summary>The user name of basic authentication, where the document has it.</summary>
    /// <value>Default: none. Without a colon. Never shown by <see cref="ToString"/>, exceptions, logs or traces.</value>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? UserName { get; set; }

    /// <summary>The password to <see cref="UserName"/>.</summary>
    /// <value>Default: none, an empty one is sent. Never shown by <see cref="ToString"/>, exceptions, logs or traces.</value>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Password { get; set; }

    /// <summary>
    /// Secrets of single security schemes by their names in the document, where it has several: a key, a token, or for basic
    /// authentication <c>user:password</c>. What is not named here is taken from <see cref="ApiKey"/>, <see cref="BearerToken"/>,
    /// <see cref="UserName"/>.
    /// </summary>
    /// <value>Default: empty. Never shown by <see cref="ToString"/>, exceptions, logs or traces.</value>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, string> Credentials { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether a client registered with dependency injection may go without a credential where the document asks for one; else the host
    /// fails at its start. A client that is made with <see langword="new"/> is not asked.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowAnonymous { get; set; }

    /// <summary>
    /// The server to call; a path is kept as a prefix of every call. Where its end is what the paths of all operations begin with, it is
    /// sent once: <c>https://host</c> and <c>https://host/v1</c> are the same server.
    /// </summary>
    /// <value>Absolute, <c>https</c> unless the host is loopback or <see cref="AllowInsecureHttp"/> is set. Default: the server of the
    /// document.</value>
    public Uri? BaseAddress { get; set; }

    /// <summary>Whether a server that is not loopback may be called without TLS, which shows the key to the network.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>Longest answer that is read; a longer one is a <see cref="CoinStatsJsonException"/>.</summary>
    /// <value>Bytes after decompression, 1 to 1 GiB. Default: 64 MiB.</value>
    public int MaxResponseBytes { get; set; } = CoinStatsClientConstants.DefaultMaxResponseBytes;

    /// <summary>Longest time of one call, from sending to the last byte of the answer, all attempts together.</summary>
    /// <value>Positive, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default: 100 seconds.</value>
    public TimeSpan Timeout { get; set; } = CoinStatsClientConstants.DefaultTimeout;

    /// <summary>The clock for timeouts and waits.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>When and how a call is sent again.</summary>
    /// <value>Default: up to 2 retries of reads.</value>
    public CoinStatsRetryOptions Retry { get; } = new();

    /// <summary>How fast calls are sent.</summary>
    /// <value>Default: 2 calls per second on CoinStats' own servers, all clients of a key together.</value>
    public CoinStatsRateLimitOptions RateLimit { get; } = new();

    /// <summary>The budget that the client's calls are held to; several clients may share one.</summary>
    /// <value>A <see cref="CreditBudget"/>, or one that machines share. Default: none.</value>
    public ICreditBudget? Budget { get; set; }

    /// <summary>Whether, where and how long answers are kept, so that equal calls cost credits once.</summary>
    /// <value>Default: not at all.</value>
    public CoinStatsCacheOptions Cache { get; } = new();

    /// <summary>Watches answers for what the document does not promise.</summary>
    /// <value>Default: <see langword="null"/>, nobody watches and nothing is spent on it.</value>
    public DriftObserver? Drift { get; set; }

    /// <summary>
    /// How answers are read that hold less than the document promises: what is missing is told of in <see cref="ApiResponse.Gaps"/>, or
    /// fails the call.
    /// </summary>
    /// <value>Default: <see cref="ResponseReading.Tolerant"/>.</value>
    public ResponseReading Reading { get; set; }

    /// <summary>Where log lines go; none of them ever holds the key.</summary>
    /// <value>Default: nowhere; with dependency injection, the host's.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Where response buffers come from; tests count what is rented and returned.</summary>
    internal ArrayPool<byte> BufferPool { get; set; } = ArrayPool<byte>.Shared;

    /// <summary>A name for the credential that does not tell it: for keys of state that clients of one API key share.</summary>
    /// <param name="purpose">What the name is for; digests for other purposes are unlike it.</param>
    /// <returns>32 hexadecimal digits; empty where there is no credential.</returns>
    public string DigestCredential(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        return CredentialDigest.Of(AllSecrets(), purpose);
    }

    /// <summary>Names what is set, without the secrets.</summary>
    public override string ToString() =>
        $"{nameof(CoinStatsClientOptions)} {{ BaseAddress = {BaseAddress?.ToString() ?? "of the document"}, Credential = "
        + $"{CredentialName}, Timeout = {Timeout}, MaxResponseBytes = {MaxResponseBytes} }}";

    /// <summary>Whether something is set that authenticates calls.</summary>
    internal bool HasCredential => ApiKey is not null || BearerToken is not null || UserName is not null || Credentials.Count > 0;

    /// <summary>User name and password as basic authentication joins them; null where there is no user name.</summary>
    internal string? UserAndPassword => UserName is null ? null : $"{UserName}:{Password}";

    private string CredentialName =>
        Credentials.Count > 0 ? "of several schemes (hidden)"
        : ApiKey is not null ? "API key (hidden)"
        : BearerToken is not null ? "bearer token (hidden)"
        : UserName is not null ? "user name and password (hidden)"
        : "none";

    /// <summary>One secret by itself, so that it is the same state whichever option holds it; several told apart by their places.</summary>
    private string? AllSecrets()
    {
        var single = new[] { ApiKey, BearerToken, UserAndPassword }.OfType<string>().ToList();
        if (single.Count <= 1 && Credentials.Count == 0)
        {
            return single.Count == 0 ? null : single[0];
        }

        var named = Credentials.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}={pair.Value}");
        return string.Join('\n', [$"{ApiKey}", $"{BearerToken}", $"{UserAndPassword}", .. named]);
    }
}
