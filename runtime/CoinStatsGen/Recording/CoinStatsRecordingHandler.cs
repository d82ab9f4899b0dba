using CoinStats.Http;
using CoinStats.Recording;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoinStats;

/// <summary>
/// Writes what a client asked and what it was answered to a folder, as WireMock stub mappings without secrets: the mock server, or
/// WireMock, replays it.
/// </summary>
/// <remarks>
/// A call never fails because it cannot be recorded, and its body still streams; it is recorded when the client has read it to its end.
/// Left out are redirects, bodies that are
/// no text, and those that are too long. An answer that differs from the one before to the same question becomes the next step of a
/// scenario.
/// </remarks>
public sealed partial class CoinStatsRecordingHandler : DelegatingHandler
{
    private readonly RecordingFolder _folder;
    private readonly ExchangeWriter _writer;
    private readonly ILogger _logger;
    private readonly int _maxBodyBytes;
    private int _isTold;

    /// <summary>Creates a handler, to be given an inner one.</summary>
    /// <param name="folder">Where the mappings are written; made when the first one is.</param>
    /// <param name="options">What is written.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public CoinStatsRecordingHandler(string folder, CoinStatsRecordingOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= new CoinStatsRecordingOptions();
        options.Validate();
        _folder = new RecordingFolder(Path.GetFullPath(folder), options.MaxFolderBytes);
        _writer = new ExchangeWriter(options);
        _logger = options.LoggerFactory?.CreateLogger("CoinStats.Recording") ?? NullLogger.Instance;
        _maxBodyBytes = options.MaxBodyBytes;
    }

    /// <summary>An HTTP client that records, for clients that are made without dependency injection.</summary>
    /// <param name="folder">Where the mappings are written.</param>
    /// <param name="options">What is written.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static HttpClient CreateClient(string folder, CoinStatsRecordingOptions? options = null) =>
        new(new CoinStatsRecordingHandler(folder, options) { InnerHandler = ApiTransport.CreateHandler() })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var question = await ReadQuestionAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (question is not null && !RedirectPolicy.IsRedirect((int)response.StatusCode))
        {
            // Headers are looked at now: the message is the client's from here on.
            var answer = RecordedAnswer.Of(response);
            response.Content = new RecordingContent(response.Content, _maxBodyBytes, body => RecordAsync(question, answer, body));
        }

        return response;
    }

    private async Task<RecordedQuestion?> ReadQuestionAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.Content?.Headers.ContentLength > _maxBodyBytes)
            {
                return null;
            }

            // The client's own bodies are bytes already: reading them neither copies nor uses them up.
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return body.Length <= _maxBodyBytes ? RecordedQuestion.Of(request, body) : null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Tell(e.Message);
            return null;
        }
    }

    private async Task RecordAsync(RecordedQuestion question, RecordedAnswer answer, ReadOnlyMemory<byte> body)
    {
        try
        {
            if (_writer.Write(question, answer, body) is { } mapping && !await _folder.AddAsync(mapping).ConfigureAwait(false))
            {
                Tell("the folder is full");
            }
        }
        catch (Exception e)
        {
            Tell(e.Message);
        }
    }

    /// <summary>Once: a disk that is full stays so, and every call would say it.</summary>
    private void Tell(string reason)
    {
        if (Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            LogNotRecorded(_logger, reason);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Calls are not recorded: {Reason}. Calls themselves are not affected; this is said once")]
    private static partial void LogNotRecorded(ILogger logger, string reason);
}
