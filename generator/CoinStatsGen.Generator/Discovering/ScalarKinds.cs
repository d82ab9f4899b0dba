using System.Globalization;
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

    /// <summary>
    /// A number by its format and its bounds, so that none is cut. Floating formats follow the option: the wire knows one kind of number.
    /// </summary>
    public static ScalarKind OfNumber(NumberSchema schema, bool numbersAreDecimal) =>
        schema switch
        {
            { Format: "decimal" } => ScalarKind.Decimal,
            { Format: "uint64" } => ScalarKind.UInt64,
            { IsInteger: false, Format: "int64" } => ScalarKind.Int64,
            { IsInteger: true } when IsBeyond(schema.Maximum, ulong.MaxValue) || IsBelow(schema.Minimum, long.MinValue) =>
                ScalarKind.Decimal,
            { IsInteger: true, Format: null } when IsBeyond(schema.Maximum, long.MaxValue) && !IsBelow(schema.Minimum ?? "-1", 0) =>
                ScalarKind.UInt64,
            { IsInteger: true, Format: null } when IsBeyond(schema.Maximum, long.MaxValue) => ScalarKind.Decimal,
            { IsInteger: true, Format: "int32" } => ScalarKind.Int32,
            { IsInteger: true } => ScalarKind.Int64,
            _ => numbersAreDecimal ? ScalarKind.Decimal : ScalarKind.Double,
        };

    private static bool IsBeyond(string? bound, decimal most) => Bound(bound) is { } value && value > most;

    private static bool IsBelow(string? bound, decimal least) => Bound(bound) is { } value && value < least;

    // Bounds that decimal cannot hold are larger than any number that is sent: double.MaxValue bounds nothing.
    private static decimal? Bound(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
