using System.ComponentModel;
using System.Diagnostics;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>Sends the calls of one client. Safe for any number of threads, made to live as long as the process.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("{Service.Name,nq}")]
public sealed partial class ApiConnection : IDisposable
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConnectionCore _core;
    private readonly bool _isView;

    /// <summary>Checks the options and opens a connection; nothing is sent yet.</summary>
    /// <param name="options">The client's settings.</param>
    /// <param name="service">Facts of the document.</param>
    /// <param name="httpClient">The client to send with, which is not disposed; <see langword="null"/>: an own one.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public ApiConnection(CoinStatsClientOptions options, ApiService service, HttpClient? httpClient = null)
    {
        _core = new ConnectionCore(options, service, httpClient);
        CallSettings = CallSettings.Of(options);
        Credits = new CoinStatsCredits(this);
    }

    private ApiConnection(ApiConnection parent, CallSettings callSettings)
    {
        _core = parent._core;
        _isView = true;
        CallSettings = callSettings;
        Credits = parent.Credits;
    }

    /// <summary>What the client's calls have cost.</summary>
    public CoinStatsCredits Credits { get; }

    internal ApiService Service => _core.Settings.Service;

    internal TimeProvider TimeProvider => _core.Settings.TimeProvider;

    internal CallSettings CallSettings { get; }

    internal ConnectionCore Core => _core;

    /// <summary>A view of this connection whose calls have settings of their own. Disposing the view does nothing.</summary>
    /// <param name="options">The settings; what is not set stays.</param>
    /// <exception cref="ArgumentException">A setting is wrong.</exception>
    public ApiConnection With(CoinStatsCallOptions options) => new(this, CallSettings.With(options));

    /// <summary>Sends a call and reads its body.</summary>
    /// <typeparam name="T">Type of the body.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">The call failed.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, JsonValueReader<T> reader, CancellationToken cancellationToken)
    {
        var response = await RunAsync(new ApiCall<T>(this, request, reader, cancellationToken)).ConfigureAwait(false);
        return ((ApiResponse<T>)response).GetBodyOrThrow();
    }

    /// <summary>Sends a call whose success has a body that is not JSON.</summary>
    /// <typeparam name="T">Type of the body.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">The call failed.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> reader, CancellationToken cancellationToken)
    {
        var response = await RunAsync(new RawCall<T>(this, request, reader, cancellationToken)).ConfigureAwait(false);
        return ((ApiResponse<T>)response).GetBodyOrThrow();
    }

    /// <summary>Sends a call whose success has no JSON body.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">The call failed.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await RunAsync(new ApiCall(this, request, cancellationToken)).ConfigureAwait(false);
        response.EnsureSuccess();
    }

    /// <summary>Sends a call; a documented error status is part of the response and not thrown.</summary>
    /// <typeparam name="T">Type of the body.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">No answer came, or one that the document does not list.</exception>
    public async Task<ApiResponse<T>> SendWithResponseAsync<T>(
        ApiRequest request,
        JsonValueReader<T> reader,
        CancellationToken cancellationToken
    )
    {
        var response = await RunAsync(new ApiCall<T>(this, request, reader, cancellationToken)).ConfigureAwait(false);
        ThrowUnlessDocumented(response);
        return (ApiResponse<T>)response;
    }

    /// <summary>
    /// Sends a call whose success has a body that is not JSON; a documented error status is part of the response and not thrown.
    /// </summary>
    /// <typeparam name="T">Type of the body.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">No answer came, or one that the document does not list.</exception>
    public async Task<ApiResponse<T>> SendWithResponseAsync<T>(
        ApiRequest request,
        ApiBodyReader<T> reader,
        CancellationToken cancellationToken
    )
    {
        var response = await RunAsync(new RawCall<T>(this, request, reader, cancellationToken)).ConfigureAwait(false);
        ThrowUnlessDocumented(response);
        return (ApiResponse<T>)response;
    }

    /// <summary>Sends a call whose success has no JSON body; a documented error status is part of the response and not thrown.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">No answer came, or one that the document does not list.</exception>
    public async Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await RunAsync(new ApiCall(this, request, cancellationToken)).ConfigureAwait(false);
        ThrowUnlessDocumented(response);
        return response;
    }

    /// <summary>Closes the connections, unless they belong to a given <see cref="HttpClient"/>.</summary>
    public void Dispose()
    {
        if (!_isView)
        {
            _core.Dispose();
        }
    }

    private ValueTask<ApiResponse> RunAsync(ApiCall call) => _core.Cache is { } cache ? cache.RunAsync(call) : call.RunAsync();

    private static void ThrowUnlessDocumented(ApiResponse response)
    {
        if (!response.IsSuccess && !response.Operation.IsDocumented(response.StatusCode))
        {
            response.EnsureSuccess();
        }
    }
}
