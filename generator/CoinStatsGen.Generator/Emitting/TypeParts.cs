using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>What all generated types have.</summary>
internal static class TypeParts
{
    /// <summary>Comment and attributes.</summary>
    public static void Head(SourceWriter writer, TypePlan type)
    {
        DocWriter.Write(writer, type.Doc);
        Attributes(writer, type);
    }

    /// <summary>Attributes.</summary>
    public static void Attributes(SourceWriter writer, TypePlan type)
    {
        writer.Line(KnownNames.GeneratedCode);
        DocWriter.Obsolete(writer, type.Deprecated);

        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({type.ConverterName}))]");
    }

    /// <summary>Opens the class that reads and writes the type.</summary>
    public static void OpenJson(SourceWriter writer, TypePlan type)
    {
        writer.Line();
        writer.Line($"/// <summary>Reads and writes <see cref=\"{type.Name}\"/>.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"internal static class {type.JsonName}");
    }

    /// <summary>Opens the reader.</summary>
    public static void OpenRead(SourceWriter writer, TypePlan type) =>
        writer.Open($"internal static {type.Name} Read(ref {KnownNames.Scanner} scanner)");

    /// <summary>Opens the writer.</summary>
    public static void OpenWrite(SourceWriter writer, TypePlan type) =>
        writer.Open($"internal static void Write({KnownNames.Writer} writer, {type.Name} value)");

    /// <summary>
    /// The converter for <c>JsonSerializer</c>: as visible as its type, for a <c>JsonSerializerContext</c> in another project makes one.
    /// </summary>
    public static void Converter(SourceWriter writer, TypePlan type, string visibility) =>
        writer.Line(
            $$"""

            /// <summary>Lets <see cref="global::System.Text.Json.JsonSerializer"/> read and write <see cref="{{type.Name}}"/>.</summary>
            {{KnownNames.GeneratedCode}}
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            {{visibility}} sealed class {{type.ConverterName}} : global::CoinStats.Json.JsonScannerConverter<{{type.Name}}>
            {
                /// <inheritdoc/>
                public override {{type.Name}} Read(ref {{KnownNames.Scanner}} scanner) => {{type.JsonName}}.Read(ref scanner);

                /// <inheritdoc/>
                public override void Write({{KnownNames.Writer}} writer, {{type.Name}} value) => {{type.JsonName}}.Write(writer, value);
            }
            """
        );
}
