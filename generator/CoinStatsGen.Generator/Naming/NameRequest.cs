using System.Globalization;

namespace CoinStatsGen.Generator.Naming;

/// <summary>Somebody who wants a name.</summary>
/// <param name="Key">Who: stable, unique, and not dependent on the order of the document.</param>
/// <param name="Source">The text of the document the name was made of; empty where it was made of another name.</param>
/// <param name="Wanted">The name.</param>
internal sealed record NameRequest(string Key, string Source, string Wanted)
{
    /// <summary>Metadata holds names of 1,023 bytes (CS7013), and what is made of a name is longer than it.</summary>
    private const int MaxLength = 512;

    /// <summary>The name; of one that is too long its beginning, and a hash of all of it.</summary>
    public string Wanted { get; init; } =
        Wanted.Length <= MaxLength
            ? Wanted
            : Wanted.Substring(0, MaxLength - 9) + "X" + StableHash.Of(Wanted).ToString("X8", CultureInfo.InvariantCulture);
}
