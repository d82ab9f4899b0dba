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
            NumberSchema number when IsEnum(number) => SchemaShape.WholeEnum,
            NumberSchema => SchemaShape.Number,
            BooleanSchema => SchemaShape.Boolean,
            UnionSchema => SchemaShape.Union,
            _ => SchemaShape.Any,
        };

    /// <summary>Several known values that are whole, or one that has a name: a lone number is a constant.</summary>
    private static bool IsEnum(NumberSchema number) =>
        number.IsInteger
        && (number.Enum.Count > 1 || number.EnumNames.Count > 0)
        && number.Enum.All(static value => WholeText.Of(value) is not null);
}
