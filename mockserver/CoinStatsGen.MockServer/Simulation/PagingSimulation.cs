using System.Globalization;

namespace CoinStats.MockServer;

/// <summary>
/// Lists with pages: the rows that <c>page</c> and <c>limit</c> ask for, and counters that fit. Rows are made from the document's example
/// when they are asked for; the same number is always the same row.
/// </summary>
/// <param name="Rows">Rows of each list. From 0 to 10,000,000. Default: 2,500.</param>
public sealed record PagingSimulation(int Rows = 2500)
{
    internal string? Fault() =>
        Rows is < 0 or > 10_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"the rows must be from 0 to 10,000,000, but are {Rows}")
            : null;
}
