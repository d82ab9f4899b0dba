using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A member whose text names the shape.</summary>
/// <param name="PropertyName">Name of the member.</param>
/// <param name="Mapping">Explicit values, in document order.</param>
public sealed record ApiDiscriminator(string PropertyName, EquatableArray<ApiDiscriminatorValue> Mapping);
