using System.Globalization;

namespace CoinStats;

/// <summary>A sync was started and has not become ready in time. It goes on at the server: wait longer, or read later.</summary>
public sealed class SyncTimeoutException : CoinStatsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">The operation that was to be read.</param>
    /// <param name="status">The last state, as the server names it.</param>
    /// <param name="polls">How often the state was asked.</param>
    /// <param name="waited">How long it was waited for.</param>
    public SyncTimeoutException(CoinStatsOperation operation, string? status, int polls, TimeSpan waited)
        : base(Describe(operation, status, polls, waited), operation, innerException: null)
    {
        Status = status;
        Polls = polls;
    }

    /// <summary>The last state, as the server names it.</summary>
    public string? Status { get; }

    /// <summary>How often the state was asked.</summary>
    public int Polls { get; }

    private static string Describe(CoinStatsOperation operation, string? status, int polls, TimeSpan waited)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{operation.Id}: the sync is '{status ?? "unknown"}' after {waited.TotalSeconds:0.#} s and {polls} questions. It goes "
                + $"on at the server: read later, or raise {nameof(SyncOptions)}.{nameof(SyncOptions.Timeout)}."
        );
    }
}
