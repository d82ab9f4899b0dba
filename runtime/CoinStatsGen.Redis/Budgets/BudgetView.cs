namespace CoinStats.Redis.Budgets;

/// <summary>What this process last saw of the shared budget.</summary>
/// <param name="Born">When the server's hash was made; empty before it was seen.</param>
/// <param name="Ends">The end of its period in seconds since 1970; 0: none.</param>
/// <param name="Total">The credits taken out of it.</param>
/// <param name="Version">Its count of changes: answers may overtake each other.</param>
internal sealed record BudgetView(string Born, long Ends, long Total, long Version)
{
    public static readonly BudgetView None = new("", 0, 0, -1);
}
