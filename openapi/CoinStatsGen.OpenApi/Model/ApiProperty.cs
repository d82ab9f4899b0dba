using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A declared member of an object.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="Schema">Shape of the value.</param>
/// <param name="Required">Must be there.</param>
public sealed record ApiProperty(string Name, ApiSchema Schema, bool Required)
{
    /// <summary>
    /// No value obeys all parts of the <c>allOf</c> it comes from: one forbids the member, or two ask for different kinds. What is built
    /// leaves it out where it may; services that mean less than they say send it.
    /// </summary>
    public bool IsExcluded { get; init; }

    /// <summary><c>x-also-named</c>: other names under which the same value has been seen; empty where none is known.</summary>
    public EquatableArray<string> AlsoNamed { get; init; }
}
