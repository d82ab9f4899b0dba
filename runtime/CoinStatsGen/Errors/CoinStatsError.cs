using System.Diagnostics;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats;

/// <summary>What the server said about a call it refused.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Message">The server's message, or the status in words where it gave none.</param>
/// <param name="RequestId">The server's id of the request, or <see langword="null"/>.</param>
/// <param name="Path">The path as the server names it, or <see langword="null"/>.</param>
/// <param name="RawBody">The body as text, at most 64 KiB of it.</param>
[DebuggerDisplay("{StatusCode} {Message,nq}")]
public sealed record CoinStatsError(int StatusCode, string Message, string? RequestId, string? Path, string RawBody)
{
    /// <summary>
    /// What it means: which exception is thrown for it. Where the document has a rule for such an answer, the rule decides, else the
    /// status.
    /// </summary>
    public CoinStatsErrorKind Kind { get; init; } = (CoinStatsErrorKind)ErrorKinds.OfStatus(StatusCode);

    /// <summary>Makes the exception of the client; null: one of the runtime.</summary>
    internal Func<ApiResponse, CoinStatsApiException>? ToException { get; init; }

    /// <summary>
    /// Reads <see cref="RawBody"/> as a type of the generated client, such as the one that the document gives errors of that status. What
    /// it lacks is read as empty.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value; the default where the body is not JSON of that kind.</returns>
    /// <exception cref="ArgumentException">The type is none of a generated client.</exception>
    public T? As<T>() => ErrorBody.Read<T>(RawBody);

    /// <summary>Reads <see cref="RawBody"/> as a list of values of a type of the generated client.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <returns>The values; <see langword="null"/> where the body is no list in JSON.</returns>
    /// <exception cref="ArgumentException">The type is none of a generated client.</exception>
    public IReadOnlyList<T>? AsList<T>() => ErrorBody.ReadList<T>(RawBody);

    /// <summary>Whether the document says that sending the call again may help, or does not; null where it says neither.</summary>
    internal bool? MayRetry { get; init; }
}
