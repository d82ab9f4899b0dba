using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A security scheme as an operation asks for it.</summary>
/// <param name="Name">Key under <c>components.securitySchemes</c>.</param>
/// <param name="Scopes">Scopes or roles that the caller must have, in document order; empty where none are asked for.</param>
public sealed record ApiRequiredScheme(string Name, EquatableArray<string> Scopes)
{
    /// <summary>The name, with the scopes in parentheses.</summary>
    public override string ToString() => Scopes.Count == 0 ? Name : Name + " (" + string.Join(", ", Scopes) + ")";
}
