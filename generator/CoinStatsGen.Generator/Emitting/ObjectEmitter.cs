using System.Globalization;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits a record for a JSON object.</summary>
internal static partial class ObjectEmitter
{
    /// <summary>Emits the record, its reader and writer, and its converter.</summary>
    public static void Emit(SourceWriter writer, ObjectPlan type, string visibility)
    {
        EmitRecord(writer, type, visibility);
        var code = new JsonCode();
        TypeParts.OpenJson(writer, type);
        var required = type.Properties.Where(static p => p.Required).ToList();
        EmitMembers(writer, type, required);
        EmitRead(writer, type, required, code);
        writer.Line();
        EmitWrite(writer, type, code);
        code.WriteMethods(writer);
        writer.Close();
        TypeParts.Converter(writer, type, visibility);
    }

    private static void EmitRecord(SourceWriter writer, ObjectPlan type, string visibility)
    {
        TypeParts.Head(writer, type);
        writer.Open($"{visibility} sealed partial record {type.Name}");
        var first = true;
        foreach (var property in type.Properties)
        {
            if (!first)
            {
                writer.Line();
            }

            EmitProperty(writer, property);
            first = false;
        }

        if (type.Additional is { } additional)
        {
            writer.Line();
            writer.Line("/// <summary>Members that are not declared; null where there are none.</summary>");
            writer.Line($"public {additional.Map.TypeName}? {additional.Name} {{ get; init; }}");
        }

        writer.Close();
    }

    private static void EmitProperty(SourceWriter writer, PropertyPlan property)
    {
        DocWriter.Write(writer, property.Doc);
        DocWriter.Obsolete(writer, property.Deprecated);

        writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpText.Literal(property.WireName)})]");
        writer.Line(
            $"public {(property.Required && property.Filled is null ? "required " : "")}{TypeName(property)} {property.Name} {{ get; init; }}{Filled(property)}"
        );
    }

    private static void EmitWrite(SourceWriter writer, ObjectPlan type, JsonCode code)
    {
        TypeParts.OpenWrite(writer, type);
        foreach (var property in type.Properties.Where(p => type.IsSent && p.Tags.Count > 0))
        {
            var tags = string.Join(", ", property.Tags.Select(CSharpText.Literal));
            writer.Line(
                $"{KnownNames.Arguments}.Tag({CSharpText.Literal(type.Name)}, {CSharpText.Literal(property.WireName)}, {TagText(property)}, [{tags}]);"
            );
        }

        writer.Line("writer.WriteStartObject();");
        foreach (var property in type.Properties)
        {
            EmitWriteProperty(writer, property, code);
        }

        if (type.Additional is { } additional)
        {
            writer.Open($"if (value.{additional.Name} is {{ }} {additional.LocalName})");
            writer.Open($"foreach (var item in {additional.LocalName})");
            writer.Line("writer.WritePropertyName(item.Key);");
            code.Write(writer, additional.Map.Item, "item.Value");
            writer.Close();
            writer.Close();
            writer.Line();
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    private static void EmitWriteProperty(SourceWriter writer, PropertyPlan property, JsonCode code)
    {
        if (!property.Value.Nullable)
        {
            code.WriteMember(writer, property.WireName, property.Value.Value, "value." + property.Name);
            return;
        }

        if (property.IsOptional)
        {
            EmitWriteOptional(writer, property, code);
            return;
        }

        writer.Open($"if (value.{property.Name} is {{ }} {property.LocalName})");
        code.WriteMember(writer, property.WireName, property.Value.Value, property.LocalName);
        writer.Close();
        if (property.Required)
        {
            writer.Open("else");
            writer.Line($"writer.WriteNull({CSharpText.Utf8(property.WireName)});");
            writer.Close();
        }

        writer.Line();
    }

    private static void EmitWriteOptional(SourceWriter writer, PropertyPlan property, JsonCode code)
    {
        writer.Open($"if (value.{property.Name}.Value is {{ }} {property.LocalName})");
        code.WriteMember(writer, property.WireName, property.Value.Value, property.LocalName);
        writer.Close();
        writer.Open($"else if (value.{property.Name}.IsSet)");
        writer.Line($"writer.WriteNull({CSharpText.Utf8(property.WireName)});");
        writer.Close();
        writer.Line();
    }

    private static string TypeName(PropertyPlan property) =>
        property.IsOptional ? KnownNames.Optional + "<" + property.Value.TypeName + ">" : property.Value.TypeName;

    /// <summary>The value of a discriminator that stands for the record alone.</summary>
    private static string Filled(PropertyPlan property) =>
        property.Filled is not { } value
            ? ""
            : property.Value.Value switch
            {
                NamedValue { Kind: NamedKind.WholeEnum } named => " = new " + named.Name + "(" + value + ");",
                NamedValue named => " = new " + named.Name + "(" + CSharpText.Literal(value) + ");",
                ScalarValue { Kind: ScalarKind.String } => " = " + CSharpText.Literal(value) + ";",
                _ => " = " + value + ";",
            };

    private static string TagText(PropertyPlan property)
    {
        var source = "value." + property.Name + (property.IsOptional ? ".Value" : "");
        return property.Value.Value switch
        {
            NamedValue { Kind: NamedKind.WholeEnum } => KnownNames.Text
                + ".Of("
                + source
                + (property.Value.Nullable ? "?.Value)" : ".Value)"),
            NamedValue => source + (property.Value.Nullable ? "?.Value" : ".Value"),
            ScalarValue { Kind: ScalarKind.String } => source,
            _ => KnownNames.Text + ".Of(" + source + ")",
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(List<int> numbers)
    {
        var texts = new string[numbers.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Number(numbers[i]);
        }

        return string.Join(", ", texts);
    }
}
