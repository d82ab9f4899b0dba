using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Tells what a schema becomes in C#; references are followed first, see <see cref="SchemaIndex.Resolve"/>.</summary>
internal static class SchemaShapes
{
    /// <summary>The shape of a schema that is no reference.</summary>
    public static SchemaShape Of(ApiSchema? schema) =>
        schema switch
        {
            ObjectSchema { Properties.Count: > 0 } => SchemaShape.Record,
            ObjectSchema { AdditionalProperties: not null } => SchemaShape.Map,
            ObjectSchema { AdditionalPropertiesForbidden: true } => SchemaShape.Record,
            ObjectSchema => SchemaShape.FreeObject,
            ArraySchema { TupleNames.Count: > 0 } => SchemaShape.Tuple,
            ArraySchema => SchemaShape.List,
            StringSchema { Enum.Count: > 0 } => SchemaShape.Enum,
            StringSchema => SchemaShape.Text,
            NumberSchema => SchemaShape.Number,
            BooleanSchema => SchemaShape.Boolean,
            UnionSchema => SchemaShape.Union,
            _ => SchemaShape.Any,
        };
}
