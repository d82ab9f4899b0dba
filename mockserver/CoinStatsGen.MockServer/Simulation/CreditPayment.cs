namespace CoinStats.MockServer.Simulation;

/// <summary>What came of paying.</summary>
/// <param name="IsPaid">The account had enough.</param>
/// <param name="Used">Credits it has used, this call included where it is paid.</param>
internal readonly record struct CreditPayment(bool IsPaid, long Used);
