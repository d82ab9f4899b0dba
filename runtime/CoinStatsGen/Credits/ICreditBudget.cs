namespace CoinStats;

/// <summary>
/// Credits that calls may cost together. <see cref="CreditBudget"/> holds them in the process; other implementations share them over
/// machines.
/// </summary>
/// <remarks>
/// A call reserves its price before it is sent, and then either settles it, where the server charged it or may have, or releases it.
/// Implementations are safe for any number of threads, and never grant more than there is, whoever asks at the same time.
/// </remarks>
public interface ICreditBudget
{
    /// <summary>Takes the price of a call out of the budget, before the call is sent.</summary>
    /// <param name="credits">The price, in credits; 0 is granted always.</param>
    /// <param name="cancellationToken">Ends the waiting, where one has to wait for others; nothing stays reserved for a call that is not
    /// sent.</param>
    /// <returns>Whether the budget covers the price. To be handed back exactly once where it does.</returns>
    /// <exception cref="SharedStateException">The budget is kept elsewhere and cannot be asked: the call is not sent.</exception>
    ValueTask<CreditReservation> ReserveAsync(int credits, CancellationToken cancellationToken);

    /// <summary>The server charged the call, or may have: its credits are spent. Never throws.</summary>
    /// <param name="reservation">What was granted.</param>
    ValueTask SettleAsync(CreditReservation reservation);

    /// <summary>The server did not charge the call: its credits are free again. Never throws.</summary>
    /// <param name="reservation">What was granted.</param>
    ValueTask ReleaseAsync(CreditReservation reservation);

    /// <summary>The budget as it is now.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SharedStateException">The budget is kept elsewhere and cannot be asked.</exception>
    ValueTask<CreditBalance> GetBalanceAsync(CancellationToken cancellationToken = default);
}
