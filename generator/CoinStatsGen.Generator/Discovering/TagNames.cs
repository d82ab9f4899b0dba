using CoinStatsGen.Generator.Identifiers;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// Finds the value that stands for a component where a discriminator has no mapping: its name, or the listed value that is its name in
/// another spelling (<c>daily_restriction</c> is DailyRestriction).
/// </summary>
internal static class TagNames
{
    /// <summary>The listed value; null where none is the name.</summary>
    public static string? Find(IEnumerable<string> listed, string name)
    {
        var wanted = Spelled(name);
        string? found = null;
        foreach (var value in listed)
        {
            if (value == name)
            {
                return name;
            }

            found ??= Spelled(value) == wanted ? value : null;
        }

        return found;
    }

    private static string Spelled(string text) => Identifier.Pascal(text).ToUpperInvariant();
}
