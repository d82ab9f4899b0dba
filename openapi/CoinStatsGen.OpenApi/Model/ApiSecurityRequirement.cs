using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>Security schemes that a call needs all at once.</summary>
/// <param name="Schemes">The schemes; empty: the call is answered without a key too.</param>
public sealed record ApiSecurityRequirement(EquatableArray<ApiRequiredScheme> Schemes)
{
    /// <summary>Whoever can meet the other requirement can meet this one: it asks for nothing that the other does not ask for.</summary>
    /// <param name="other">The other.</param>
    public bool IsMetBy(ApiSecurityRequirement other) =>
        Schemes.All(mine => other.Schemes.Exists(theirs => theirs.Name == mine.Name && mine.Scopes.All(theirs.Scopes.Contains)));

    /// <summary>The names in words, with scopes: <c>key and login (read, write)</c>.</summary>
    public override string ToString() => Schemes.Count == 0 ? "no key" : string.Join(" and ", Schemes);
}
