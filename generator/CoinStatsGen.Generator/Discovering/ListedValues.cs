using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>The values that a schema lists, as text: of an enum or a constant of texts, numbers or flags.</summary>
internal static class ListedValues
{
    /// <summary>The values; empty where the schema lists none, or others are legal too.</summary>
    public static EquatableArray<string> Of(ApiSchema? schema) =>
        schema switch
        {
            StringSchema { EnumIsOpen: false } text => text.Enum.ConvertAll(WireText.Of),
            NumberSchema number => number.Enum,
            BooleanSchema { Only: { } only } => EquatableArray<string>.From([only ? "true" : "false"]),
            _ => default,
        };
}
