using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>A schema under <c>components</c> while the document is being read.</summary>
/// <param name="name">Its key.</param>
/// <param name="node">Its JSON.</param>
internal sealed class NamedSchema(string name, JsonValue node)
{
    /// <summary>Its key.</summary>
    public string Name { get; } = name;

    /// <summary>Its JSON.</summary>
    public JsonValue Node { get; } = node;

    /// <summary>What it was read as; null until then.</summary>
    public ApiSchema? Schema { get; set; }

    /// <summary>Its reading has begun and not ended.</summary>
    public bool IsBeingRead { get; set; }

    /// <summary>What a supertype that lists its subtypes gives to them.</summary>
    public ApiSchema? Base { get; set; }
}
