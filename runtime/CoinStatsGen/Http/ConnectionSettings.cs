using System.Buffers;
using CoinStats.Authentication;

namespace CoinStats.Http;

/// <summary>The options of a client after they were checked: a copy that nobody changes any more.</summary>
internal sealed class ConnectionSettings
{
    private ConnectionSettings(CoinStatsClientOptions options, ApiService service, string baseAddress)
    {
        Service = service;
        BaseAddress = baseAddress;
        Credential = ApiCredential.Create(options, service);
        MaxResponseBytes = options.MaxResponseBytes;
        Timeout = options.Timeout;
        TimeProvider = options.TimeProvider;
        BufferPool = options.BufferPool;
    }

    public ApiService Service { get; }

    /// <summary>Without a slash at its end.</summary>
    public string BaseAddress { get; }

    public ApiCredential Credential { get; }

    public int MaxResponseBytes { get; }

    public TimeSpan Timeout { get; }

    public TimeProvider TimeProvider { get; }

    public ArrayPool<byte> BufferPool { get; }

    public static ConnectionSettings Create(CoinStatsClientOptions options, ApiService service, Uri? clientAddress)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(service);
        options.Validate();
        var address = options.BaseAddress ?? clientAddress ?? DocumentAddress(service);
        CoinStatsClientOptions.CheckAddress(address, options.AllowInsecureHttp);
        return new ConnectionSettings(options, service, address.GetLeftPart(UriPartial.Path).TrimEnd('/'));
    }

    private static Uri DocumentAddress(ApiService service) => Uri.TryCreate(service.BaseAddress, UriKind.Absolute, out var address)
        ? address
        : throw new ArgumentException($"The document of {service.Name} names no absolute server: set {nameof(CoinStatsClientOptions)}.{nameof(CoinStatsClientOptions.BaseAddress)}.", nameof(service));
}
