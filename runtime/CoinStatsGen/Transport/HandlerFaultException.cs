using System.Net.Sockets;

namespace CoinStats.Http;

/// <summary>
/// What a message handler or the stream of an answer threw and the HTTP stack itself would not; never leaves the connection. Any code may
/// stand there, so any exception may come.
/// </summary>
internal sealed class HandlerFaultException(Exception cause) : Exception(cause.Message, cause)
{
    // The package that throws it is not referenced: who has no such handler should not carry it.
    private const string TimeoutOfPolly = "Polly.Timeout.TimeoutRejectedException";

    /// <summary>What was thrown.</summary>
    public Exception Cause => InnerException!;

    /// <summary>Whether asking again may help: the network, or a time that was up.</summary>
    public bool IsTransient => Cause is IOException or SocketException || IsTimeout(Cause);

    /// <summary>Whether an exception is of others, and none that the client knows to tell of.</summary>
    public static bool IsForeign(Exception exception) =>
        exception is not (OperationCanceledException or HttpRequestException or CoinStatsException or TruncatedBodyException);

    /// <summary>Whether a handler gave up because its time was up.</summary>
    public static bool IsTimeout(Exception cause) => cause is TimeoutException || cause.GetType().FullName == TimeoutOfPolly;
}
