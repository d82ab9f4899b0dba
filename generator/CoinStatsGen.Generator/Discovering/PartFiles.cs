using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Members of multipart bodies that are files: binary texts, and lists of them. In JSON such a member is bytes.</summary>
internal static class PartFiles
{
    /// <summary>The value of a member of a record that is nothing but a multipart body.</summary>
    /// <param name="use">What it is in JSON.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="index">The component schemas.</param>
    public static ValueUse Of(ValueUse use, ApiSchema schema, SchemaIndex index)
    {
        if (IsBytes(use))
        {
            return IsBinary(schema, index) ? AsFile(use) : use;
        }

        return
            use.Value is ListValue list && IsBytes(list.Item) && index.Resolve(schema) is ArraySchema array && IsBinary(array.Items, index)
            ? new ValueUse(new ListValue(AsFile(list.Item)), use.Nullable)
            : use;
    }

    private static bool IsBytes(ValueUse use) => use.Value is ScalarValue { Kind: ScalarKind.Bytes };

    private static ValueUse AsFile(ValueUse use) => new(new ScalarValue(ScalarKind.File), use.Nullable);

    private static bool IsBinary(ApiSchema schema, SchemaIndex index) => index.Resolve(schema) is StringSchema { Format: "binary" };
}
