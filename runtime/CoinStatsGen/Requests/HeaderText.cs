namespace CoinStats.Http;

/// <summary>Keeps a value from ending its header line and starting another.</summary>
internal static class HeaderText
{
    /// <summary>Visible ASCII, space and tab; what else a header may hold depends on who reads it.</summary>
    public static bool IsValid(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (character is not '\t' and (< ' ' or > '~'))
            {
                return false;
            }
        }

        return true;
    }

    public static void Check(string value, string name, CoinStatsOperation operation)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException(
                $"The header '{name}' of {operation.Id} may hold visible ASCII only: no line break, control or other character.",
                name
            );
        }
    }
}
