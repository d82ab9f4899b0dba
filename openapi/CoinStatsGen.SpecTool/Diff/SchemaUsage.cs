using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

/// <summary>Finds in which directions each named schema travels.</summary>
internal sealed class SchemaUsage
{
    private readonly Dictionary<string, ApiSchema> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiffDirection> _usage = new(StringComparer.Ordinal);

    public SchemaUsage(ApiDocument model)
    {
        foreach (var named in model.Schemas)
        {
            _schemas[named.Name] = named.Schema;
        }

        foreach (var operation in model.Operations)
        {
            foreach (var parameter in operation.Parameters)
            {
                Mark(parameter.Schema, DiffDirection.Request);
            }

            foreach (var media in operation.RequestBody?.Content ?? default)
            {
                Mark(media.Schema, DiffDirection.Request);
            }

            foreach (var media in operation.Responses.SelectMany(response => response.Content))
            {
                Mark(media.Schema, DiffDirection.Response);
            }
        }
    }

    public DiffDirection Of(string name) => _usage.GetValueOrDefault(name);

    public ApiSchema? Find(string name) => _schemas.GetValueOrDefault(name);

    /// <summary>The schema behind any references.</summary>
    public ApiSchema Resolve(ApiSchema schema)
    {
        for (
            var steps = 0;
            schema is ReferenceSchema reference && _schemas.TryGetValue(reference.Name, out var target) && steps < 100;
            steps++
        )
        {
            schema = target;
        }

        return schema;
    }

    private void Mark(ApiSchema? schema, DiffDirection direction)
    {
        switch (schema)
        {
            case ReferenceSchema reference:
                if ((Of(reference.Name) & direction) == DiffDirection.None)
                {
                    _usage[reference.Name] = Of(reference.Name) | direction;
                    Mark(Find(reference.Name), direction);
                }

                break;
            case ArraySchema list:
                Mark(list.Items, direction);
                break;
            case ObjectSchema members:
                foreach (var property in members.Properties)
                {
                    Mark(property.Schema, direction);
                }

                Mark(members.AdditionalProperties, direction);
                break;
            case UnionSchema union:
                foreach (var variant in union.Variants)
                {
                    Mark(variant, direction);
                }

                break;
        }
    }
}
