using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <content>Checks of arguments, before a request is made.</content>
internal static partial class CallEmitter
{
    private static void EmitChecks(SourceWriter writer, MethodPlan method, string operation)
    {
        if (method.RequiredAny is { } any)
        {
            var groups = any.Groups.Select(g => string.Join(" && ", g.Select(IsGiven))).ToList();
            var isMet =
                groups.Count == 1
                    ? groups[0]
                    : string.Join(" || ", any.Groups.Select((g, i) => g.Count > 1 ? "(" + groups[i] + ")" : groups[i]));
            writer.Line(
                $"{KnownNames.Arguments}.RequireAny({operation}, {isMet}, {CSharpText.Literal(any.Words)}, "
                    + $"{CSharpText.Literal(any.Parameter)});"
            );
        }

        foreach (var part in method.Parts.Where(p => p.IsChecked))
        {
            var source = Argument(part.Source, part.FromRequest);
            if (part.Value.Value is not ListValue list)
            {
                writer.Line(Check(part, part.Value.Value, operation, source, part.Value.Nullable));
                continue;
            }

            writer.Open($"foreach (var element in {source}{(part.Value.Nullable ? " ?? []" : "")})");
            writer.Line(Check(part, list.Item.Value, operation, "element", list.Item.Nullable));
            writer.Close();
            writer.Line();
        }
    }

    /// <summary>An argument, as an expression of the method's parameters.</summary>
    public static string Argument(string source, bool fromRequest) => fromRequest ? "request?." + source : source;

    private static string IsGiven(GivenPlan argument) =>
        Argument(argument.Source, argument.FromRequest) + (argument.IsString ? " is not (null or \"\")" : " is not null");

    private static string Check(RequestPartPlan part, ValuePlan value, string operation, string source, bool nullable)
    {
        var start = "(" + operation + ", " + CSharpText.Literal(part.WireName) + ", ";
        if (part.Known.Count > 0)
        {
            return KnownNames.Arguments
                + ".Known"
                + start
                + Text(value, source, nullable)
                + ", ["
                + string.Join(", ", part.Known.Select(CSharpText.Literal))
                + "]);";
        }

        var suffix = value is ScalarValue { Kind: var kind }
            ? kind switch
            {
                ScalarKind.Double => "d",
                ScalarKind.Decimal => "m",
                _ => "L",
            }
            : "";
        return KnownNames.Arguments
            + ".Range"
            + start
            + source
            + ", "
            + Bound(part.Minimum, suffix)
            + ", "
            + Bound(part.Maximum, suffix)
            + ");";
    }

    private static string Bound(string? bound, string suffix) => bound is null ? "null" : bound + suffix;
}
