using System.Globalization;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits a record for a JSON array whose positions have meanings.</summary>
internal static class TupleEmitter
{
    /// <summary>Emits the record, its reader and writer, and its converter.</summary>
    public static void Emit(SourceWriter writer, TuplePlan type, string visibility)
    {
        DocWriter.Write(writer, type.Doc);
        foreach (var position in type.Positions)
        {
            DocWriter.Parameter(writer, position.Name, position.Doc.Summary);
        }

        TypeParts.Attributes(writer, type);
        var parameters = string.Join(", ", type.Positions.Select(p => p.Value.TypeName + " " + p.Name));
        writer.Line(
            $"{visibility}{(type.IsStruct ? " readonly partial record struct " : " sealed partial record ")}{type.Name}({parameters});"
        );

        var code = new JsonCode();
        TypeParts.OpenJson(writer, type);
        EmitRead(writer, type, code);
        writer.Line();
        EmitWrite(writer, type, code);
        code.WriteMethods(writer);
        writer.Close();
        TypeParts.Converter(writer, type, visibility);
    }

    private static void EmitRead(SourceWriter writer, TuplePlan type, JsonCode code)
    {
        var names = string.Join(", ", type.Positions.Select(p => CSharpText.Literal(p.WireName)));
        var kinds = new string([.. type.Positions.Select(p => p.Value.Value.JsonKind)]);
        writer.Line(
            $"private static readonly {KnownNames.Members} Positions = new([{names}], "
                + $"[{string.Join(", ", type.Positions.Select((_, i) => Number(i)))}], \"{kinds}\");"
        );
        writer.Line();
        TypeParts.OpenRead(writer, type);
        writer.Line("bool isArray = scanner.ReadArrayStart();");
        writer.Line("bool isThere = isArray;");
        writer.Line("int count = 0;");
        for (var i = 0; i < type.Positions.Count; i++)
        {
            var (use, item) = (type.Positions[i].Value, "item" + Number(i));
            writer.Line($"{use.TypeName} {item} = {JsonCode.Empty(use)};");
            writer.Open("if (isThere && (isThere = scanner.ReadElement()))");
            writer.Line($"{item} = {code.Read(use)};");
            writer.Line("count++;");
            writer.Close();
            writer.Line();
        }

        writer.Open("if (isThere)");
        writer.Open("while (scanner.ReadElement())");
        writer.Line("scanner.SkipValue();");
        writer.Close();
        writer.Close();
        writer.Open("else if (isArray)");
        writer.Line("scanner.ReportMissingPositions(Positions, count);");
        writer.Close();
        writer.Line();
        writer.Line($"return new {type.Name}({string.Join(", ", type.Positions.Select((_, i) => "item" + Number(i)))});");
        writer.Close();
    }

    private static void EmitWrite(SourceWriter writer, TuplePlan type, JsonCode code)
    {
        TypeParts.OpenWrite(writer, type);
        writer.Line("writer.WriteStartArray();");
        for (var i = 0; i < type.Positions.Count; i++)
        {
            code.Write(writer, type.Positions[i].Value, "value." + type.Positions[i].Name, "item" + Number(i));
        }

        writer.Line("writer.WriteEndArray();");
        writer.Close();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
