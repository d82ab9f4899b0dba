using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Emitting;

/// <content>Bodies.</content>
internal static partial class CallEmitter
{
    private const string JsonType = "application/json";

    private static void EmitBody(SourceWriter writer, BodyPlan body, JsonCode code)
    {
        if (body.Value.Nullable)
        {
            writer.Open("if (body is { } known)");
        }

        var source = body.Value.Nullable ? "known" : "body";
        switch (body.Kind)
        {
            case MediaKind.Json:
                writer.Line(
                    $"call.SetJsonBody<{body.Value.Value.TypeName}>({source}, "
                        + $"{code.Writer(body.Value.Value)}{(body.MediaType == JsonType ? "" : ", " + CSharpText.Literal(body.MediaType))});"
                );
                EmitMeters(writer, body, source, code);
                break;
            case MediaKind.Text:
                writer.Line($"call.SetTextBody({source}, {CSharpText.Literal(body.MediaType)});");
                break;
            case MediaKind.Binary:
                writer.Line($"call.SetBytesBody({source}, {CSharpText.Literal(body.MediaType)});");
                break;
            default:
                EmitForm(writer, body, source, code);
                break;
        }

        if (body.Value.Nullable)
        {
            writer.Close();
            writer.Line();
        }
    }

    private static void EmitMeters(SourceWriter writer, BodyPlan body, string source, JsonCode code)
    {
        foreach (var meter in body.Metered)
        {
            var property = source + "." + meter.PropertyName + (meter.IsOptional ? ".Value" : "");
            if (meter.Value.Value is ListValue { Item.Value: NamedValue { IsText: false } item } objects)
            {
                writer.Line(
                    $"call.MeterBodyItems<{item.TypeName}>({CSharpText.Literal(meter.WireName)}, "
                        + $"{(objects.Item.Nullable ? "global::System.Linq.Enumerable.OfType<" + item.TypeName + ">(" + property + " ?? [])" : property)}, "
                        + $"{code.Writer(item)});"
                );
                continue;
            }

            var values = meter.Value.Value is ListValue list
                ? Texts(list, property, meter.Value.Nullable)
                : "[" + Text(meter.Value.Value, property, meter.Value.Nullable) + "]";
            writer.Line($"call.MeterBody({CSharpText.Literal(meter.WireName)}, {values});");
        }
    }
}
