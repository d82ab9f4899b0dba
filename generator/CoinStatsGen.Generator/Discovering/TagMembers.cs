using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// Gives the shapes of unions their discriminator where they do not declare it: without it what is written could not be read again.
/// </summary>
internal static class TagMembers
{
    /// <summary>Replaces components that lack it. One that forbids other members has none.</summary>
    public static void Add(Dictionary<string, ApiSchema> components)
    {
        var unions = components.Values.OfType<UnionSchema>().Where(static u => u.Discriminator is not null).ToList();
        foreach (var union in unions)
        {
            var name = union.Discriminator!.PropertyName;
            foreach (var variant in union.Variants.OfType<ReferenceSchema>())
            {
                if (
                    components.TryGetValue(variant.Name, out var target)
                    && target is ObjectSchema { AdditionalPropertiesForbidden: false, Properties.Count: > 0 } record
                    && !record.Properties.Exists(p => p.Name == name)
                )
                {
                    var member = new ApiProperty(name, new StringSchema { Position = record.Position }, Required: false);
                    components[variant.Name] = record with { Properties = record.Properties.Append(member).ToEquatableArray() };
                }
            }
        }
    }
}
