using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>discriminator</c>: the member that names the shape.</summary>
internal sealed class SchemaDiscriminator(string name, IReadOnlyDictionary<string, SchemaRules> shapes)
{
    /// <summary>The shape a value names; null where it names none.</summary>
    public SchemaRules? Find(JsonValue value) =>
        value.TryGet(name, out var member) && member.GetText() is { } text && shapes.TryGetValue(text, out var shape) ? shape : null;
}
