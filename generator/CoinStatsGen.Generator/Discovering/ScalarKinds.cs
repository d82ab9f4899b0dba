using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Maps types and formats of OpenAPI to values the scanner reads.</summary>
internal static class ScalarKinds
{
    /// <summary>Text by its format.</summary>
    public static ScalarKind OfText(StringSchema schema) =>
        schema.Format switch
        {
            "date-time" => ScalarKind.DateTimeOffset,
            "date" => ScalarKind.DateOnly,
            "uuid" => ScalarKind.Guid,
            "byte" or "binary" => ScalarKind.Bytes,
            _ => ScalarKind.String,
        };

    /// <summary>A number by its format. Floating formats follow the option: the wire knows one kind of number.</summary>
    public static ScalarKind OfNumber(NumberSchema schema, bool numbersAreDecimal) =>
        schema switch
        {
            { IsInteger: true, Format: "int32" } => ScalarKind.Int32,
            { IsInteger: true } => ScalarKind.Int64,
            _ => numbersAreDecimal ? ScalarKind.Decimal : ScalarKind.Double,
        };
}
