using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// Gives equal inline types one site: tuples with the same positions, and types that the document names alike and that look alike.
/// </summary>
internal static class SharedSite
{
    /// <summary>The site where the type is declared.</summary>
    public static TypeSite Of(ApiSchema schema, SchemaShape shape, TypeSite site)
    {
        if (site.Rank == 0 || shape != SchemaShape.Tuple && schema.CSharpName is null)
        {
            return site;
        }

        var look = Look(schema);
        if (schema.CSharpName is { } name)
        {
            return TypeSite.Shared("#/x-csharp-name/" + name + "/" + look, name, Identifier.TypeName(name));
        }

        return TypeSite.Shared("#/x-tuple/" + look, "", TupleName((ArraySchema)schema));
    }

    private static string TupleName(ArraySchema tuple) => string.Concat(tuple.TupleNames.Select(Identifier.Pascal)) + "Tuple";

    /// <summary>
    /// What must be equal for two schemas to be one type: everything but the texts about it and the order it is written in.
    /// </summary>
    private static string Look(ApiSchema schema) =>
        schema switch
        {
            ReferenceSchema reference => "ref(" + reference.Name + ")",
            StringSchema text => "text("
                + text.Format
                + ":"
                + string.Join(",", text.Enum.OrderBy(static v => v, StringComparer.Ordinal).Select(Quote))
                + ")",
            NumberSchema number => (number.IsInteger ? "integer(" : "number(")
                + number.Format
                + ":"
                + string.Join(",", number.Enum.OrderBy(static v => v, StringComparer.Ordinal))
                + ")",
            BooleanSchema => "boolean",
            ArraySchema list => "list(" + string.Join(",", list.TupleNames.Select(Quote)) + ":" + Look(list.Items) + ")",
            ObjectSchema map => "object("
                + string.Join(",", map.Properties.OrderBy(static p => p.Name, StringComparer.Ordinal).Select(LookOf))
                + ":"
                + (map.AdditionalProperties is { } rest ? Look(rest) : "")
                + ")",
            UnionSchema union => "union(" + string.Join(",", union.Variants.Select(Look)) + ")",
            _ => "any",
        } + (schema.Nullable ? "?" : "");

    private static string LookOf(ApiProperty property) => Quote(property.Name) + (property.Required ? "!" : "") + Look(property.Schema);

    private static string Quote(string text) => "'" + text.Replace("'", "''") + "'";
}
