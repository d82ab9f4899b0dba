using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the method that puts the arguments of a call into a request.</summary>
internal static partial class CallEmitter
{
    /// <summary>Emits the method.</summary>
    public static void EmitCreate(SourceWriter writer, GroupPlan group, MethodPlan method, string parameters, JsonCode code)
    {
        writer.Line();
        writer.Open($"internal static {KnownNames.Request} Create{method.Name}({parameters})");
        foreach (var parameter in method.Parts)
        {
            if (!parameter.Value.Nullable && !parameter.Value.Value.IsValueType)
            {
                writer.Line($"{KnownNames.ThrowIfNull}({parameter.Source});");
            }
        }

        if (method.Body is { Value: { Nullable: false, Value.IsValueType: false } })
        {
            writer.Line($"{KnownNames.ThrowIfNull}(body);");
        }

        var operation = group.OperationsName + "." + method.OperationName;
        EmitChecks(writer, method, operation);
        writer.Line($"var call = new {KnownNames.Request}({operation});");
        if (method.Result?.MediaType is { } accepted)
        {
            writer.Line($"call.Accept = {CSharpText.Literal(accepted)};");
        }

        if (method.Result is { Kind: MediaKind.Json, MayBeMissing: true })
        {
            writer.Line("call.MayLackBody = true;");
        }

        EmitParts(writer, method, fromRequest: false, code);
        if (method.Parts.Exists(static p => p.FromRequest))
        {
            writer.Open("if (request is not null)");
            EmitParts(writer, method, fromRequest: true, code);
            writer.Close();
            writer.Line();
        }

        if (method.Body is { } body)
        {
            EmitBody(writer, body, code);
        }

        writer.Line("return call;");
        writer.Close();
    }

    private static void EmitParts(SourceWriter writer, MethodPlan method, bool fromRequest, JsonCode code)
    {
        foreach (var part in method.Parts)
        {
            if (part.FromRequest == fromRequest)
            {
                EmitPart(writer, part, fromRequest ? "request." + part.Source : part.Source, code);
            }
        }
    }

    private static void EmitPart(SourceWriter writer, RequestPartPlan part, string source, JsonCode code)
    {
        var name = CSharpText.Literal(part.WireName);
        var reserved = Reserved(part.AllowReserved);
        if (part.Format is { } format)
        {
            EmitValue(writer, part, format, source, code);
        }
        else if (part.Value.Value is not ListValue list)
        {
            writer.Line($"call.Add{part.Kind.ToString()}({name}, {Text(part.Value.Value, source, part.Value.Nullable)}{reserved});");
        }
        else if (part.Kind == RequestPartKind.Query)
        {
            var texts = Texts(list, source, part.Value.Nullable);
            writer.Line($"call.AddQueryList({name}, {texts}, global::CoinStats.Http.ListFormat.{part.Style.ToString()}{reserved});");
        }
        else
        {
            var joined = "string.Join(',', " + Texts(list, source, nullable: false) + ")";
            writer.Line($"call.Add{part.Kind.ToString()}({name}, {(part.Value.Nullable ? source + " is null ? null : " : "")}{joined});");
        }
    }

    /// <summary>A value that its writer takes apart at run time.</summary>
    private static void EmitValue(SourceWriter writer, RequestPartPlan part, ValueStyle format, string source, JsonCode code)
    {
        var name = CSharpText.Literal(part.WireName);
        var value = part.Value.Value;
        if (format != ValueStyle.Json)
        {
            writer.Line(
                $"call.Add{part.Kind.ToString()}Value<{value.TypeName}>({name}, {source}, {code.Writer(value)}, "
                    + $"global::CoinStats.Http.ValueFormat.{format.ToString()}{Reserved(part.AllowReserved)});"
            );
            return;
        }

        var known = part.Value is { Nullable: true, Value.IsValueType: true } ? source + ".Value" : source;
        var missing = part.Value.Nullable ? source + " is null ? null : " : "";
        writer.Line(
            $"call.Add{part.Kind.ToString()}({name}, {missing}{KnownNames.Text}.Json<{value.TypeName}>({known}, {code.Writer(value)}));"
        );
    }

    private static string Reserved(bool allowed) => allowed ? ", allowReserved: true" : "";

    /// <summary>The wire text of a value.</summary>
    private static string Text(ValuePlan value, string source, bool nullable) =>
        value switch
        {
            ScalarValue { Kind: ScalarKind.String } => source,
            ScalarValue { Kind: ScalarKind.Json } => source + (nullable ? "?" : "") + ".ToString()",
            ScalarValue => KnownNames.Text + ".Of(" + source + ")",
            NamedValue { Kind: NamedKind.WholeEnum } => KnownNames.Text + ".Of(" + source + (nullable ? "?.Value)" : ".Value)"),
            NamedValue { IsText: true } => source + (nullable ? "?.Value" : ".Value"),
            _ => source + (nullable ? "?.ToString()" : ".ToString()"),
        };

    /// <summary>The wire texts of the elements of a list.</summary>
    private static string Texts(ListValue list, string source, bool nullable)
    {
        if (list.Item.Value is ScalarValue { Kind: ScalarKind.String } && !list.Item.Nullable)
        {
            return source;
        }

        var select =
            "global::System.Linq.Enumerable.Select("
            + source
            + ", static item => "
            + Text(list.Item.Value, "item", list.Item.Nullable)
            + ")";
        return nullable ? source + " is null ? null : " + select : select;
    }
}
