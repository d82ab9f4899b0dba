using System.Buffers;
using System.Collections.Concurrent;
using CoinStats.Telemetry;

namespace CoinStats.Http;

/// <summary>The options of a client after they were checked: a copy that nobody changes any more.</summary>
internal sealed class ConnectionSettings
{
    /// <summary>Addresses of the servers that operations have of their own, checked; null where one was given for all calls.</summary>
    private readonly ConcurrentDictionary<string, string>? _servers;
    private readonly bool _allowsInsecureHttp;

    private ConnectionSettings(CoinStatsClientOptions options, ApiService service, Uri address, string basePath, bool isGiven)
    {
        _servers = isGiven ? null : new(StringComparer.Ordinal);
        _allowsInsecureHttp = options.AllowInsecureHttp;
        Service = service;
        Server = address;
        ServerPort = address.Port;
        BaseAddress = address.GetLeftPart(UriPartial.Authority) + basePath;
        Credentials = ApiCredentials.Create(options, service);
        MaxResponseBytes = options.MaxResponseBytes;
        TimeProvider = options.TimeProvider;
        BufferPool = options.BufferPool;
        BaseDelay = options.Retry.BaseDelay;
        MaxDelay = options.Retry.MaxDelay;
        MaxRetryAfter = options.Retry.MaxRetryAfter;
        Random = options.Retry.Random;
        Drift = options.Drift;
        Log = new CallLog(options.LoggerFactory);
    }

    public ApiService Service { get; }

    public Uri Server { get; }

    /// <summary>The server's port, boxed once: every measurement carries it.</summary>
    public object ServerPort { get; }

    /// <summary>
    /// The server's address with its path, without a slash at its end and without what the operations' paths bring along.
    /// </summary>
    public string BaseAddress { get; }

    public ApiCredentials Credentials { get; }

    public int MaxResponseBytes { get; }

    public TimeSpan BaseDelay { get; }

    public TimeSpan MaxDelay { get; }

    public TimeSpan MaxRetryAfter { get; }

    public Func<double> Random { get; }

    public DriftObserver? Drift { get; }

    public CallLog Log { get; }

    public TimeProvider TimeProvider { get; }

    public ArrayPool<byte> BufferPool { get; }

    public static ConnectionSettings Create(CoinStatsClientOptions options, ApiService service, Uri? clientAddress)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(service);
        options.Validate();
        var given = options.BaseAddress ?? clientAddress;
        var address = given ?? DocumentAddress(service);
        CoinStatsClientOptions.CheckAddress(address, options.AllowInsecureHttp);

        // The document's own server is meant to the letter.
        return new ConnectionSettings(
            options,
            service,
            address,
            BasePath.Fold(address.AbsolutePath, given is null ? null : service.PathPrefix),
            isGiven: given is not null
        );
    }

    /// <summary>Where the calls of an operation go: its own server, unless options name one for all.</summary>
    /// <exception cref="ArgumentException">The operation's server may not be called.</exception>
    public string AddressOf(CoinStatsOperation operation) =>
        operation.Server is { } server && _servers is not null
            ? _servers.GetOrAdd(server, static (text, insecure) => Checked(text, insecure), _allowsInsecureHttp)
            : BaseAddress;

    private static string Checked(string server, bool allowsInsecureHttp)
    {
        var address = new Uri(server);
        CoinStatsClientOptions.CheckAddress(address, allowsInsecureHttp);
        return address.GetLeftPart(UriPartial.Authority) + address.AbsolutePath.TrimEnd('/');
    }

    private static Uri DocumentAddress(ApiService service) =>
        Uri.TryCreate(service.BaseAddress, UriKind.Absolute, out var address)
            ? address
            : throw new ArgumentException(
                $"The document of {service.Name} names no absolute server: set "
                    + $"{nameof(CoinStatsClientOptions)}.{nameof(CoinStatsClientOptions.BaseAddress)}.",
                nameof(service)
            );
}
