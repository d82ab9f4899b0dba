using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Finds the component schemas of a document.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, ApiSchema> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectSchema> _supertypes;

    public SchemaIndex(ApiDocument model)
    {
        foreach (var schema in model.Schemas)
        {
            _byName[schema.Name] = schema.Schema;
        }

        _supertypes = Hierarchies.Close(_byName);
        TagMembers.Add(_byName);
    }

    /// <summary>
    /// The members a component declares for itself and those that include it: also where it stands for its subtypes, see
    /// <see cref="Hierarchies"/>.
    /// </summary>
    public ObjectSchema? FindRecord(string name) =>
        _supertypes.TryGetValue(name, out var supertype) ? supertype : Find(name) as ObjectSchema;

    /// <summary>The component schema, or null.</summary>
    public ApiSchema? Find(string name) => _byName.TryGetValue(name, out var schema) ? schema : null;

    /// <summary>Follows references to a shape; null where they go in a circle or lead nowhere.</summary>
    public ApiSchema? Resolve(ApiSchema schema)
    {
        for (var steps = 0; schema is ReferenceSchema reference; steps++)
        {
            if (steps > _byName.Count || Find(reference.Name) is not { } target)
            {
                return null;
            }

            schema = target;
        }

        return schema;
    }

    /// <summary>Null is legal: by the schema itself, by what it refers to, or by a variant of a union.</summary>
    public bool IsNullable(ApiSchema schema) => IsNullable(schema, 0);

    private bool IsNullable(ApiSchema? schema, int depth)
    {
        if (schema is null || depth > 32)
        {
            return false;
        }

        if (schema.Nullable)
        {
            return true;
        }

        switch (schema)
        {
            case ReferenceSchema reference:
                return IsNullable(Find(reference.Name), depth + 1);
            case UnionSchema union:
                foreach (var variant in union.Variants)
                {
                    if (IsNullable(variant, depth + 1))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
