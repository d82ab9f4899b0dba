using System.Linq;
using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the method that puts the arguments of a call into a request.</summary>
internal static class CallEmitter
{
    /// <summary>Emits the method.</summary>
    public static void EmitCreate(SourceWriter writer, GroupPlan group, MethodPlan method, string parameters, JsonCode code)
    {
        writer.Line();
        writer.Open("internal static " + KnownNames.Request + " Create" + method.Name + "(" + parameters + ")");
        foreach (var parameter in method.Parts.Where(p => !p.Value.Nullable && !p.Value.Value.IsValueType))
        {
            writer.Line(KnownNames.ThrowIfNull + "(" + parameter.Source + ");");
        }

        if (method.Body is { Value: { Nullable: false, Value.IsValueType: false } })
        {
            writer.Line(KnownNames.ThrowIfNull + "(body);");
        }

        writer.Line("var call = new " + KnownNames.Request + "(" + group.OperationsName + "." + method.OperationName + ");");
        foreach (var part in method.Parts.Where(p => !p.FromRequest))
        {
            EmitPart(writer, part, part.Source);
        }

        if (method.Parts.Any(p => p.FromRequest))
        {
            writer.Open("if (request is not null)");
            foreach (var part in method.Parts.Where(p => p.FromRequest))
            {
                EmitPart(writer, part, "request." + part.Source);
            }

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

    private static void EmitPart(SourceWriter writer, RequestPartPlan part, string source)
    {
        var name = CSharpText.Literal(part.WireName);
        if (part.Value.Value is not ListValue list)
        {
            writer.Line("call.Add" + part.Kind.ToString() + "(" + name + ", " + Text(part.Value.Value, source, part.Value.Nullable) + ");");
        }
        else if (part.Kind == RequestPartKind.Query)
        {
            var texts = Texts(list, source, part.Value.Nullable);
            writer.Line("call.AddQueryList(" + name + ", " + texts + ", global::CoinStats.Http.ListFormat." + part.Style.ToString() + ");");
        }
        else
        {
            var joined = "string.Join(',', " + Texts(list, source, nullable: false) + ")";
            writer.Line("call.Add" + part.Kind.ToString() + "(" + name + ", " + (part.Value.Nullable ? source + " is null ? null : " : "") + joined + ");");
        }
    }

    private static void EmitBody(SourceWriter writer, BodyPlan body, JsonCode code)
    {
        var write = code.Writer(body.Value.Value);
        if (body.Value.Nullable)
        {
            writer.Open("if (body is { } known)");
        }

        var source = body.Value.Nullable ? "known" : "body";
        writer.Line("call.SetJsonBody<" + body.Value.Value.TypeName + ">(" + source + ", " + write + ");");
        foreach (var meter in body.Metered)
        {
            var property = source + "." + meter.PropertyName;
            var values = meter.Value.Value is ListValue list
                ? Texts(list, property, meter.Value.Nullable)
                : "[" + Text(meter.Value.Value, property, meter.Value.Nullable) + "]";
            writer.Line("call.MeterBody(" + CSharpText.Literal(meter.Field) + ", " + values + ");");
        }

        if (body.Value.Nullable)
        {
            writer.Close();
            writer.Line();
        }
    }

    /// <summary>The wire text of a value.</summary>
    private static string Text(ValuePlan value, string source, bool nullable) => value switch
    {
        ScalarValue { Kind: ScalarKind.String } => source,
        ScalarValue { Kind: ScalarKind.Json } => source + (nullable ? "?" : "") + ".ToString()",
        ScalarValue => KnownNames.Text + ".Of(" + source + ")",
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

        var select = "global::System.Linq.Enumerable.Select(" + source + ", static item => " + Text(list.Item.Value, "item", list.Item.Nullable) + ")";
        return nullable ? source + " is null ? null : " + select : select;
    }
}
