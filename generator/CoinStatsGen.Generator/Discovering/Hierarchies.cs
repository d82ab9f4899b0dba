using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// Makes of a component that names a discriminator, and that others include by <c>allOf</c>, the closed union of those others: who reads
/// it would else get its own members and lose theirs. The component by itself is one of the shapes, unless the mapping leaves it out.
/// </summary>
internal static class Hierarchies
{
    // No name of a component: those come from JSON members, and this one is made here.
    private const string SelfSuffix = "\0self";

    /// <summary>Replaces such components, and adds the shapes they have by themselves; gives what they were.</summary>
    public static Dictionary<string, ObjectSchema> Close(Dictionary<string, ApiSchema> components)
    {
        var supertypes = new Dictionary<string, ObjectSchema>(StringComparer.Ordinal);
        var candidates = components.Where(c => c.Value is ObjectSchema { Discriminator: not null }).ToList();
        if (candidates.Count == 0)
        {
            return supertypes;
        }

        var subtypes = DirectSubtypes(components);
        foreach (var candidate in candidates)
        {
            var supertype = (ObjectSchema)candidate.Value;
            var names = AllSubtypes(candidate.Key, supertype.Discriminator!, components, subtypes);
            if (names.Count > 0)
            {
                supertypes.Add(candidate.Key, supertype);
                Replace(components, candidate.Key, supertype, names);
            }
        }

        return supertypes;
    }

    private static ILookup<string, string> DirectSubtypes(Dictionary<string, ApiSchema> components) =>
        components
            .Where(c => c.Value is ObjectSchema { Bases.Count: > 0 })
            .SelectMany(c => ((ObjectSchema)c.Value).Bases, (c, supertype) => (Subtype: c.Key, Supertype: supertype))
            .ToLookup(p => p.Supertype, p => p.Subtype, StringComparer.Ordinal);

    /// <summary>Those that include it, at any distance, and those that the mapping names; in the order of the document.</summary>
    private static List<string> AllSubtypes(
        string name,
        ApiDiscriminator discriminator,
        Dictionary<string, ApiSchema> components,
        ILookup<string, string> subtypes
    )
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Queue<string>([name]);
        while (open.Count > 0)
        {
            foreach (var subtype in subtypes[open.Dequeue()].Where(found.Add))
            {
                open.Enqueue(subtype);
            }
        }

        found.UnionWith(discriminator.Mapping.Select(m => m.SchemaName).Where(components.ContainsKey));
        found.Remove(name);
        return components.Keys.Where(found.Contains).ToList();
    }

    private static void Replace(Dictionary<string, ApiSchema> components, string name, ObjectSchema supertype, List<string> subtypes)
    {
        var discriminator = supertype.Discriminator!;
        var self = name + SelfSuffix;
        var variants = subtypes.ConvertAll(Reference);
        var tags = SubtypeTags.Of(name, self, supertype, subtypes, components);
        if (tags.HasSelf)
        {
            variants.Add(Reference(self));
            components[self] = supertype with
            {
                Discriminator = null,
                Nullable = false,
                CSharpName = (supertype.CSharpName ?? name) + " base", // not spelled as a name: a component called so has the first right to it
                Bases = new[] { name }.ToEquatableArray(),
            };
        }

        components[name] = new UnionSchema
        {
            Variants = variants.ToEquatableArray(),
            IsExclusive = true,
            Discriminator = new ApiDiscriminator(discriminator.PropertyName, tags.Mapping),
            Description = supertype.Description,
            Title = supertype.Title,
            Nullable = supertype.Nullable,
            Deprecated = supertype.Deprecated,
            ReadOnly = supertype.ReadOnly,
            WriteOnly = supertype.WriteOnly,
            DefaultJson = supertype.DefaultJson,
            ExampleJson = supertype.ExampleJson,
            CSharpName = supertype.CSharpName,
            CSharpType = supertype.CSharpType,
            Position = supertype.Position,
        };

        ApiSchema Reference(string target) => new ReferenceSchema { Name = target, Position = supertype.Position };
    }
}
