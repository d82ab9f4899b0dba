using System.Net;

namespace CoinStats.MockServer;

/// <summary>How a mock server behaves. Checked once, when the server is made.</summary>
public sealed class CoinStatsMockOptions
{
    /// <summary>Gets the port to listen on.</summary>
    /// <value>0 picks a free one. Default: 0.</value>
    public int Port { get; init; }

    /// <summary>Gets the address to listen on.</summary>
    /// <value>Default: 127.0.0.1, so that no other machine can call the server.</value>
    public IPAddress ListenAddress { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the OpenAPI document to serve, as JSON text.</summary>
    /// <value>Default: null, the CoinStats document of this package.</value>
    public string? SpecJson { get; init; }

    /// <summary>Gets the seed of what the document leaves open. The same seed and the same request give the same bytes on every machine.</summary>
    /// <value>Default: 0.</value>
    public int Seed { get; init; }

    /// <summary>Gets whether only what is written in the document is accepted: paths without their version (<c>/coins</c> for <c>/v1/coins</c>) answer 404.</summary>
    /// <value>Default: false; the live service answers such paths too.</value>
    public bool Strict { get; init; }

    /// <summary>Gets the largest request body.</summary>
    /// <value>Bytes. Default: 1 MiB. A larger body is answered with 413.</value>
    public int MaxRequestBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Gets the clock that delays run on.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Validate()
    {
        if (Port is < 0 or > 65535)
        {
            throw new CoinStatsMockException($"Port must be from 0 to 65535, but is {Port}.");
        }

        if (MaxRequestBodyBytes is < 0 or > 1024 * 1024 * 1024)
        {
            throw new CoinStatsMockException($"MaxRequestBodyBytes must be from 0 to 1 GiB, but is {MaxRequestBodyBytes}.");
        }
    }
}
