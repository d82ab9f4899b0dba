namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>How many values may be looked at. One budget may serve several paths.</summary>
internal sealed class JsonPathBudget(int steps, CancellationToken cancellationToken = default)
{
    /// <summary>How many have been looked at.</summary>
    public int Spent { get; private set; }

    /// <summary>Counts a step.</summary>
    /// <exception cref="JsonPathLimitException">None is left.</exception>
    public void Spend(JsonPath path)
    {
        if (++Spent > steps)
        {
            throw new JsonPathLimitException(
                $"The JSON path {path.Text} takes more than {steps.ToString(System.Globalization.CultureInfo.InvariantCulture)} "
                    + $"steps in this document."
            );
        }

        if ((Spent & 0x3FF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
