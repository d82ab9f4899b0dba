using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>Which named shapes are kinds of another, and what their discriminators hold.</summary>
internal sealed class Subtypes(IReadOnlyDictionary<string, ApiSchema> schemas)
{
    private readonly ILookup<string, string> _children = schemas
        .SelectMany(static named => ((named.Value as ObjectSchema)?.Bases ?? default).Select(parent => (Parent: parent, Child: named.Key)))
        .ToLookup(static pair => pair.Parent, static pair => pair.Child, StringComparer.Ordinal);

    /// <summary>The shapes that stand for one where its discriminator is asked: its subtypes, in document order; else itself.</summary>
    public IEnumerable<string> StandingFor(string name)
    {
        if (schemas.GetValueOrDefault(name) is not ObjectSchema { Discriminator: { } discriminator })
        {
            return [name];
        }

        var below = Below(name);
        var mapped = discriminator.Mapping.Select(static value => value.SchemaName).Where(below.Contains);
        return [.. mapped.Concat(below).Append(name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the discriminators that a named shape has or inherits hold in it: member and text.</summary>
    public IEnumerable<(string Member, string Value)> ValuesIn(string name) =>
        Discriminators(name, []).Select(discriminator => (discriminator.PropertyName, ValueOf(discriminator, name)));

    /// <summary>The text by which a discriminator names a shape.</summary>
    public static string ValueOf(ApiDiscriminator discriminator, string name) =>
        discriminator.Mapping.FirstOrDefault(value => value.SchemaName == name)?.Value ?? name;

    private IEnumerable<ApiDiscriminator> Discriminators(string name, HashSet<string> seen)
    {
        if (!seen.Add(name) || schemas.GetValueOrDefault(name) is not ObjectSchema shape)
        {
            return [];
        }

        var inherited = shape.Bases.SelectMany(parent => Discriminators(parent, seen));
        return shape.Discriminator is { } own ? inherited.Prepend(own) : inherited;
    }

    private List<string> Below(string name)
    {
        var found = new List<string>();
        var next = new Queue<string>(_children[name]);
        while (next.TryDequeue(out var child))
        {
            if (child != name && !found.Contains(child))
            {
                found.Add(child);
                foreach (var grandchild in _children[child])
                {
                    next.Enqueue(grandchild);
                }
            }
        }

        return found;
    }
}
