using System.Net;
using Microsoft.Extensions.Logging;

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

    /// <summary>Gets how the server speaks https beside http.</summary>
    /// <value>Default: null, it does not.</value>
    public CoinStatsMockHttpsOptions? Https { get; init; }

    /// <summary>Gets the OpenAPI document to serve, as JSON text.</summary>
    /// <value>Default: null, the CoinStats document of this package.</value>
    public string? SpecJson { get; init; }

    /// <summary>
    /// Gets the seed of what the document leaves open. The same seed and the same request give the same bytes on every machine.
    /// </summary>
    /// <value>Default: 0.</value>
    public int Seed { get; init; }

    /// <summary>
    /// Gets whether only what is written in the document is accepted: paths without their version (<c>/coins</c> for <c>/v1/coins</c>)
    /// answer 404,
    /// unknown query parameters and empty entries 400.
    /// </summary>
    /// <value>Default: false; the live service answers such requests too. Answers tell what was passed over in the header
    /// <c>X-Mock-Warning</c>.</value>
    public bool Strict { get; init; }

    /// <summary>Gets the largest request body.</summary>
    /// <value>Bytes. Default: 1 MiB. A larger body is answered with 413.</value>
    public int MaxRequestBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Gets how many requests the journal of a lane keeps; the oldest are forgotten.</summary>
    /// <value>Default: 1,000. 0 switches the journal off.</value>
    public int JournalCapacity { get; init; } = 1000;

    /// <summary>Gets how much of a request's body the journal keeps.</summary>
    /// <value>Bytes. Default: 64 KiB.</value>
    public int MaxJournalBodyBytes { get; init; } = 64 * 1024;

    /// <summary>
    /// Gets how many bytes of bodies the journals of all lanes keep together; beyond it the oldest requests are forgotten, whichever lane
    /// they are in.
    /// </summary>
    /// <value>Bytes. Default: 64 MiB.</value>
    public long MaxJournalBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Gets whether <c>/__admin</c> answers.</summary>
    /// <value>Default: true. Where false, its paths are unknown.</value>
    public bool IsAdminEnabled { get; init; } = true;

    /// <summary>Gets the token that callers of <c>/__admin</c> send as <c>Authorization: Bearer</c>.</summary>
    /// <value>Default: null, none is asked for.</value>
    public string? AdminToken { get; init; }

    /// <summary>Gets further names by which <c>/__admin</c> may be called, as they stand in the Host header, without a port.</summary>
    /// <value>Default: none; loopback and the address listened on. A name that is not ours answers 403: a page of another site could make
    /// its own name lead here.</value>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Gets whether errors of <c>/__admin</c> are in WireMock's own words, which name its Java classes.</summary>
    /// <value>Default: false; they speak of JSON. Status, code and place are the same.</value>
    public bool WireMockErrors { get; init; }

    /// <summary>Gets the folder below which stubs' body files are read and written.</summary>
    /// <value>Default: null, no file is touched.</value>
    public string? FilesRoot { get; init; }

    /// <summary>
    /// Gets the origins of pages that may call the server from a browser, such as <c>http://localhost:3000</c>; <c>*</c> stands for all.
    /// </summary>
    /// <value>Default: none. <c>/__admin</c> is never among what they may call.</value>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>Gets the clock that delays run on.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets what of the live service is simulated: latency, rate limit, credits, sync, pages.</summary>
    /// <value>Default: nothing.</value>
    public CoinStatsMockSimulationOptions Simulation { get; init; } = new();

    /// <summary>Where simulations remember; null for the memory of the server.</summary>
    internal Simulation.ISimulationState? SimulationState { get; init; }

    /// <summary>Gets where the server writes its log: each answer with its reason (Debug), another document (Information).</summary>
    /// <value>Default: null, nowhere. Queries, headers and bodies are never written.</value>
    public ILoggerFactory? LoggerFactory { get; init; }

    internal void Validate()
    {
        Simulation.Validate();
        Https?.Validate();
        if (Port is < 0 or > 65535)
        {
            throw new CoinStatsMockException($"Port must be from 0 to 65535, but is {Port}.");
        }

        foreach (var origin in CorsOrigins)
        {
            if (
                origin != "*"
                && !(
                    Uri.TryCreate(origin, UriKind.Absolute, out var address)
                    && address.PathAndQuery == "/"
                    && address.Scheme is "http" or "https"
                )
            )
            {
                throw new CoinStatsMockException($"CorsOrigins must hold origins such as http://localhost:3000, or *, but has '{origin}'.");
            }
        }

        if (JournalCapacity is < 0 or > 10_000_000)
        {
            throw new CoinStatsMockException($"JournalCapacity must be from 0 to 10,000,000, but is {JournalCapacity}.");
        }

        if (MaxJournalBodyBytes < 0)
        {
            throw new CoinStatsMockException($"MaxJournalBodyBytes must not be negative, but is {MaxJournalBodyBytes}.");
        }

        if (MaxJournalBytes < 0)
        {
            throw new CoinStatsMockException($"MaxJournalBytes must not be negative, but is {MaxJournalBytes}.");
        }

        if (MaxRequestBodyBytes is < 0 or > 1024 * 1024 * 1024)
        {
            throw new CoinStatsMockException($"MaxRequestBodyBytes must be from 0 to 1 GiB, but is {MaxRequestBodyBytes}.");
        }
    }
}
