using CoinStats;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>The body that is written, in both shapes.</summary>
internal static class TransactionPayload
{
    internal static AddTransactionDto Ours() =>
        new()
        {
            CoinId = "bitcoin",
            Count = 0.12345678,
            Date = 1_714_000_000_000,
            Price = 64_321.5,
            PortfolioId = "kKqJ3oPx7cXb9e1",
            Currency = "USD",
            Notes = "Bought on the dip — “never again”",
        };

    internal static PlainTransaction Plain()
    {
        var ours = Ours();
        return new PlainTransaction
        {
            CoinId = ours.CoinId,
            Count = ours.Count,
            Date = ours.Date,
            Price = ours.Price,
            PortfolioId = ours.PortfolioId,
            Currency = ours.Currency,
            Notes = ours.Notes,
        };
    }
}
