using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A declared member of an object.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="Schema">Shape of the value.</param>
/// <param name="Required">Must be there.</param>
public sealed record ApiProperty(string Name, ApiSchema Schema, bool Required)
{
    /// <summary><c>x-also-named</c>: other names under which the same value has been seen; empty where none is known.</summary>
    public EquatableArray<string> AlsoNamed { get; init; }
}
