using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Tells how an argument is written, by the style of its parameter (OpenAPI 3.0, "Style Values").</summary>
internal static class ParameterStyles
{
    /// <summary>Only a query has <c>allowReserved</c>, and only where the value is written by a style.</summary>
    public static bool AllowsReserved(ApiParameter parameter) =>
        parameter is { AllowReserved: true, In: ParameterLocation.Query, ContentMediaType: null };

    /// <summary>How a list of texts is written in a query.</summary>
    public static ListStyle OfList(ApiParameter parameter) =>
        (parameter.Style, parameter.Explode) switch
        {
            (ParameterStyle.Form, true) or (ParameterStyle.DeepObject, _) => ListStyle.Multi,
            (ParameterStyle.SpaceDelimited, false) => ListStyle.Space,
            (ParameterStyle.PipeDelimited, false) => ListStyle.Pipe,
            (ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited, true) => ListStyle.Multi,
            _ => ListStyle.Comma,
        };

    /// <summary>How a value is written that is no text and no list of texts, or that its style changes; null for those that are.</summary>
    public static ValueStyle? OfValue(ApiParameter parameter, ValuePlan value)
    {
        if (ParameterTypes.IsJson(parameter))
        {
            return ValueStyle.Json;
        }

        // In a path the commas of a list stand as they are, and those within a value escaped: as one text they could not be told apart.
        var isPlain = parameter.In != ParameterLocation.Path || value is not ListValue && parameter.Style == ParameterStyle.Simple;
        return IsText(value) && isPlain ? null : Of(parameter.Style, parameter.Explode);
    }

    /// <summary>How a style writes a value that is taken apart at run time.</summary>
    public static ValueStyle Of(ParameterStyle style, bool explode) =>
        (style, explode) switch
        {
            (ParameterStyle.DeepObject, _) => ValueStyle.Deep,
            (ParameterStyle.Label, false) => ValueStyle.Label,
            (ParameterStyle.Label, true) => ValueStyle.LabelExploded,
            (ParameterStyle.Matrix, false) => ValueStyle.Matrix,
            (ParameterStyle.Matrix, true) => ValueStyle.MatrixExploded,
            (_, true) => ValueStyle.Exploded,
            (ParameterStyle.SpaceDelimited, _) => ValueStyle.Space,
            (ParameterStyle.PipeDelimited, _) => ValueStyle.Pipe,
            _ => ValueStyle.Joined,
        };

    /// <summary>A value with a text of its own, or a list of those.</summary>
    private static bool IsText(ValuePlan value) =>
        value switch
        {
            ScalarValue or ExternalValue or NamedValue { IsText: true } => true,
            ListValue { Item.Value: ScalarValue { Kind: not ScalarKind.Json } or ExternalValue or NamedValue { IsText: true } } => true,
            _ => false,
        };
}
