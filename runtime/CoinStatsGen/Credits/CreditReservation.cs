namespace CoinStats;

/// <summary>The answer of an <see cref="ICreditBudget"/> to a call that asks for its price.</summary>
/// <param name="Credits">The credits asked for.</param>
/// <param name="IsGranted">Whether the call may be sent.</param>
/// <param name="Remaining">The credits that remain: after the call where it is granted, as they are where it is not.</param>
/// <param name="Ticket">What the budget wants to see again when the credits are settled or released.</param>
public readonly record struct CreditReservation(int Credits, bool IsGranted, long Remaining, object? Ticket = null);
