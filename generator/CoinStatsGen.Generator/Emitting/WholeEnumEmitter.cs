using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits a record struct over a whole number with known values.</summary>
internal static class WholeEnumEmitter
{
    /// <summary>Emits the struct, its reader and writer, and its converter.</summary>
    public static void Emit(SourceWriter writer, EnumPlan type, string visibility)
    {
        TypeParts.Head(writer, type);
        writer.Open($"{visibility} readonly partial record struct {type.Name}");
        writer.Line(
            $$"""
            /// <summary>Wraps a number, known or not.</summary>
            /// <param name="value">The number as the API writes it.</param>
            public {{type.Name}}(long value) => Value = value;
            """
        );
        foreach (var member in type.Members)
        {
            writer.Line();
            DocWriter.Write(writer, new DocText("The value " + member.Value + ".", default));
            writer.Line($"public static {type.Name} {member.Name} {{ get; }} = new({member.Value});");
        }

        writer.Line(
            $$"""

            /// <summary>The values the document knows.</summary>
            public static global::System.Collections.Generic.IReadOnlyList<{{type.Name}}> Known { get; } = [{{string.Join(
                ", ",
                type.Members.Select(m => m.Name)
            )}}];

            /// <summary>The number as the API writes it.</summary>
            public long Value { get; }

            /// <summary>The document knows the value.</summary>
            public bool IsKnown => Value is {{string.Join(" or ", type.Members.Select(m => m.Value))}};

            /// <summary>Wraps a number, known or not.</summary>
            /// <param name="value">The number as the API writes it.</param>
            public static implicit operator {{type.Name}}(long value) => new(value);

            /// <summary>The number as text.</summary>
            public override string ToString() => {{KnownNames.Text}}.Of(Value);
            """
        );
        writer.Close();
        TypeParts.OpenJson(writer, type);
        writer.Line(
            $$"""
            internal static {{type.Name}} Read(ref {{KnownNames.Scanner}} scanner) => new(scanner.ReadInt64());

            internal static void Write({{KnownNames.Writer}} writer, {{type.Name}} value) => writer.WriteNumberValue(value.Value);
            """
        );
        writer.Close();
        TypeParts.Converter(writer, type, visibility);
    }
}
