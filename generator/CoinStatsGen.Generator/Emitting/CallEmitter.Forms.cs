using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Emitting;

/// <content>Form and multipart bodies.</content>
internal static partial class CallEmitter
{
    private const string FormData = "multipart/form-data";

    private static void EmitForm(SourceWriter writer, BodyPlan body, string source, JsonCode code)
    {
        writer.Line(
            body.Kind == MediaKind.Form
                ? "call.StartForm();"
                : "call.StartMultipart(" + (body.MediaType.ToLowerInvariant() is FormData ? "" : CSharpText.Literal(body.MediaType)) + ");"
        );
        if (body.Value.Value is MapValue)
        {
            writer.Open($"foreach (var element in {source})");
            writer.Line("call.AddField(element.Key, element.Value);");
            writer.Close();
            writer.Line();
        }

        foreach (var field in body.Fields)
        {
            var value = "_" + field.PropertyName;
            writer.Open($"if ({source}.{field.PropertyName}{(field.IsOptional ? ".Value" : "")} is {{ }} {value})");
            EmitField(writer, field, CSharpText.Literal(field.WireName), value, code);
            writer.Close();
            writer.Line();
        }

        if (body.Rest is { } rest)
        {
            EmitRest(writer, rest, source, code);
        }
    }

    private static void EmitRest(SourceWriter writer, FormFieldPlan rest, string source, JsonCode code)
    {
        writer.Open($"if ({source}.{rest.PropertyName} is {{ }} _{rest.PropertyName})");
        writer.Open($"foreach (var element in _{rest.PropertyName})");
        if (rest.Value.Nullable)
        {
            writer.Open("if (element.Value is { } _member)");
        }

        EmitField(writer, rest, "element.Key", rest.Value.Nullable ? "_member" : "element.Value", code);
        if (rest.Value.Nullable)
        {
            writer.Close();
        }

        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void EmitField(SourceWriter writer, FormFieldPlan field, string name, string value, JsonCode code)
    {
        foreach (var header in field.Headers)
        {
            writer.Line($"call.AddPartHeader({name}, {CSharpText.Literal(header.Name)}, {CSharpText.Literal(header.Value)});");
        }

        var plan = field.Value.Value;
        var mediaType = field.MediaType is { } type ? ", " + CSharpText.Literal(type) : "";
        switch (field.Kind)
        {
            case FormFieldKind.Text when plan is ListValue list:
                writer.Line($"call.AddFields({name}, {Texts(list, value, nullable: false)}{mediaType});");
                break;
            case FormFieldKind.Text:
                writer.Line($"call.AddField({name}, {Text(plan, value, nullable: false)}{mediaType});");
                break;
            case FormFieldKind.Value:
                writer.Line($"call.AddValueField<{plan.TypeName}>({name}, {value}, {code.Writer(plan)});");
                break;
            case FormFieldKind.Styled:
                writer.Line(
                    $"call.AddStyledField<{plan.TypeName}>({name}, {value}, {code.Writer(plan)}, "
                        + $"global::CoinStats.Http.ValueFormat.{field.Style.ToString()}{Reserved(field.AllowReserved)});"
                );
                break;
            default:
                EmitElements(writer, field, name, value, mediaType, code);
                break;
        }
    }

    /// <summary>Files and JSON: a list is written element by element.</summary>
    private static void EmitElements(SourceWriter writer, FormFieldPlan field, string name, string value, string mediaType, JsonCode code)
    {
        var list = field.Value.Value as ListValue;
        var element = list?.Item.Value ?? field.Value.Value;
        if (list is not null)
        {
            writer.Open($"foreach (var element in {value})");
        }

        var isNullable = list?.Item.Nullable == true && field.Kind == FormFieldKind.Json;
        var source =
            isNullable ? "_given"
            : list is null ? value
            : "element";
        if (isNullable)
        {
            writer.Open("if (element is { } _given)");
        }

        writer.Line(
            field.Kind == FormFieldKind.File
                ? "call.AddFile(" + name + ", " + source + mediaType + ");"
                : "call.AddJsonField<" + element.TypeName + ">(" + name + ", " + source + ", " + code.Writer(element) + mediaType + ");"
        );
        if (isNullable)
        {
            writer.Close();
        }

        if (list is not null)
        {
            writer.Close();
        }
    }
}
