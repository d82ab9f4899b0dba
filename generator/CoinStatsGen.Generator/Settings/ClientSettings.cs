using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Settings;

/// <summary>The options of one document, valid and complete.</summary>
internal sealed record ClientSettings
{
    /// <summary>Namespace of everything generated.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the client.</summary>
    public required string ClientName { get; init; }

    /// <summary>Tags to generate; with <see cref="Operations"/> empty too: everything.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Operations to generate, by id.</summary>
    public EquatableArray<string> Operations { get; init; }

    /// <summary>Numbers are <c>decimal</c> rather than <c>double</c>.</summary>
    public bool NumbersAreDecimal { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Visibility { get; init; }

    /// <summary>Only what <see cref="Tags"/> and <see cref="Operations"/> name is generated.</summary>
    public bool IsFiltered => Tags.Count + Operations.Count > 0;

    /// <summary>The client's name without <c>Client</c>: prefix of what belongs to it.</summary>
    public string Prefix =>
        ClientName.Length > 6 && ClientName.EndsWith("Client", System.StringComparison.Ordinal)
            ? ClientName.Substring(0, ClientName.Length - 6)
            : ClientName;
}
