using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Which values of a supertype's discriminator stand for which component.</summary>
/// <param name="Mapping">All values, those of the supertype itself included.</param>
/// <param name="HasSelf">The supertype by itself is one of the shapes.</param>
internal sealed record SubtypeTags(EquatableArray<ApiDiscriminatorValue> Mapping, bool HasSelf)
{
    /// <summary>
    /// What the mapping says, completed: a subtype that it leaves out is told by its name as the list of values spells it, and a listed
    /// value that stands for no subtype is the supertype itself.
    /// </summary>
    /// <param name="name">Name of the supertype.</param>
    /// <param name="self">Name of the component that stands for the supertype by itself.</param>
    /// <param name="supertype">The supertype.</param>
    /// <param name="subtypes">Names of the subtypes.</param>
    /// <param name="components">All components.</param>
    public static SubtypeTags Of(
        string name,
        string self,
        ObjectSchema supertype,
        List<string> subtypes,
        Dictionary<string, ApiSchema> components
    )
    {
        var discriminator = supertype.Discriminator!;
        var listed = Listed(supertype, discriminator.PropertyName, components);
        var own = discriminator.Mapping.Where(m => m.SchemaName == name).Select(static m => m.Value).ToList();
        var mapping = discriminator.Mapping.Where(m => m.SchemaName != name).ToList();
        mapping.AddRange(
            subtypes
                .Where(subtype => !mapping.Exists(m => m.SchemaName == subtype))
                .Select(subtype => new ApiDiscriminatorValue(TagNames.Find(listed, subtype) ?? subtype, subtype))
                .ToList()
        );
        var others = listed.Where(value => !own.Contains(value) && !mapping.Exists(m => m.Value == value)).ToList();
        var hasSelf = discriminator.Mapping.Count == 0 || own.Count > 0 || others.Count > 0 || subtypes.Count == 1;
        if (hasSelf && own.Count == 0 && listed.Count == 0)
        {
            own.Add(name);
        }

        if (hasSelf)
        {
            mapping.AddRange(own.Concat(others).Select(value => new ApiDiscriminatorValue(value, self)));
        }

        return new SubtypeTags(mapping.ToEquatableArray(), hasSelf);
    }

    private static EquatableArray<string> Listed(ObjectSchema supertype, string property, Dictionary<string, ApiSchema> components)
    {
        var schema = supertype.Properties.Find(p => p.Name == property)?.Schema;
        for (var steps = 0; steps < components.Count && schema is ReferenceSchema reference; steps++)
        {
            schema = components.TryGetValue(reference.Name, out var target) ? target : null;
        }

        return ListedValues.Of(schema);
    }
}
