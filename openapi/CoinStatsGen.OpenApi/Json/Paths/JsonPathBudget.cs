namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>How many values may be looked at. One budget may serve several paths.</summary>
internal sealed class JsonPathBudget(int steps, CancellationToken cancellationToken = default)
{
    private int _spent;

    /// <summary>Counts a step.</summary>
    /// <exception cref="JsonPathLimitException">None is left.</exception>
    public void Spend(JsonPath path)
    {
        if (++_spent > steps)
        {
            throw new JsonPathLimitException(
                $"The JSON path {path.Text} takes more than {steps.ToString(System.Globalization.CultureInfo.InvariantCulture)} "
                    + $"steps in this document."
            );
        }

        if ((_spent & 0x3FF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
