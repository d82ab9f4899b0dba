using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>Sends the calls of one client. Safe for any number of threads, made to live as long as the process.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("{_settings.Service.Name,nq} → {_settings.BaseAddress,nq}")]
public sealed class ApiConnection : IDisposable
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConnectionSettings _settings;
    private readonly ApiTransport _transport;

    /// <summary>Checks the options and opens a connection; nothing is sent yet.</summary>
    /// <param name="options">The client's settings.</param>
    /// <param name="service">Facts of the document.</param>
    /// <param name="httpClient">The client to send with, which is not disposed; <see langword="null"/>: an own one.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public ApiConnection(CoinStatsClientOptions options, ApiService service, HttpClient? httpClient = null)
    {
        _settings = ConnectionSettings.Create(options, service, httpClient?.BaseAddress);
        _transport = new ApiTransport(_settings, httpClient);
    }

    /// <summary>What the client's calls have cost.</summary>
    public CoinStatsCredits Credits { get; } = new();

    /// <summary>Sends a call and reads its body.</summary>
    /// <typeparam name="T">Type of the body.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">The call failed.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, JsonValueReader<T> reader, CancellationToken cancellationToken)
    {
        var response = await ExecuteAsync(request, reader, cancellationToken).ConfigureAwait(false);
        return response.GetBodyOrThrow();
    }

    /// <summary>Sends a call whose success has no JSON body.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">The call failed.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await ExecuteAsync<object>(request, null, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccess();
    }

    /// <summary>Sends a call; a documented error status is part of the response and not thrown.</summary>
    /// <typeparam name="T">Type of the body.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">No answer came, or one that the document does not list.</exception>
    public async Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, JsonValueReader<T> reader, CancellationToken cancellationToken)
    {
        var response = await ExecuteAsync(request, reader, cancellationToken).ConfigureAwait(false);
        ThrowUnlessDocumented(response);
        return response;
    }

    /// <summary>Sends a call whose success has no JSON body; a documented error status is part of the response and not thrown.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CoinStatsException">No answer came, or one that the document does not list.</exception>
    public async Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await ExecuteAsync<object>(request, null, cancellationToken).ConfigureAwait(false);
        ThrowUnlessDocumented(response);
        return response;
    }

    /// <summary>Closes the connections, unless they belong to a given <see cref="HttpClient"/>.</summary>
    public void Dispose() => _transport.Dispose();

    private static void ThrowUnlessDocumented(ApiResponse response)
    {
        if (!response.IsSuccess && !response.Operation.IsDocumented(response.StatusCode))
        {
            response.EnsureSuccess();
        }
    }

    private async Task<ApiResponse<T>> ExecuteAsync<T>(ApiRequest request, JsonValueReader<T>? reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var price = request.Price;
        using var timeout = new CallTimeout(_settings, cancellationToken);
        try
        {
            using var message = await _transport.SendAsync(request, timeout.Token).ConfigureAwait(false);
            var response = message.IsSuccessStatusCode
                ? await ResponseReader.ReadSuccessAsync(message, request, price, reader, _settings, timeout.Token).ConfigureAwait(false)
                : await ResponseReader.ReadErrorAsync<T>(message, request, price, _settings, timeout.Token).ConfigureAwait(false);
            if (response.IsSuccess)
            {
                Credits.Charge(price);
            }

            return response;
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{request.Operation.Id} was cancelled.", e, cancellationToken);
        }
        catch (OperationCanceledException e)
        {
            string limit = timeout.IsUp ? string.Create(CultureInfo.InvariantCulture, $"{_settings.Timeout.TotalSeconds:0.###} s") : "the time limit of the given HttpClient";
            throw new CoinStatsTransportException($"no complete answer from {_settings.BaseAddress} within {limit}.", request.Operation, isTimeout: true, e);
        }
        catch (HttpRequestException e)
        {
            throw new CoinStatsTransportException($"no answer from {_settings.BaseAddress}: {_settings.Credential.Redactor.Redact(e.Message)}", request.Operation, isTimeout: false, _settings.Credential.Redactor.Redact(e));
        }
    }
}
