using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Settings;

namespace CoinStatsGen.Generator.Planning;

/// <summary>Types that share a file: a component or operation, and what stands inside it.</summary>
/// <param name="Key">Key of the component or operation.</param>
/// <param name="Eldest">Name of the first of them.</param>
/// <param name="Name">The name of the eldest where that is the component itself; else what a type there would be called.</param>
/// <param name="Types">The types, by their keys.</param>
internal sealed record TypeFamily(string Key, string Eldest, string Name, List<FoundType> Types)
{
    /// <summary>The families of the wanted types.</summary>
    public static List<TypeFamily> Of(ValuePlanner values, ClientSettings settings)
    {
        var (found, names) = (values.Found, values.Names);
        return found
            .Types.Where(t => !settings.IsFiltered || found.Roles.IsRead(t) || found.Roles.IsWritten(t))
            .GroupBy(static t => t.Site.Root.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                List<FoundType> types = [.. group];
                types.Sort(static (a, b) => string.CompareOrdinal(a.Site.Key, b.Site.Key));
                var (site, eldest) = (types[0].Site, names.Types[types[0]].Name);
                return new TypeFamily(group.Key, eldest, ReferenceEquals(site.Root, site) ? eldest : site.Root.Wanted, types);
            })
            .ToList();
    }
}
