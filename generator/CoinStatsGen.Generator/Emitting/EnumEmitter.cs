using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits a record struct over a text with known values.</summary>
internal static class EnumEmitter
{
    /// <summary>Emits the struct, its reader and writer, and its converter.</summary>
    public static void Emit(SourceWriter writer, EnumPlan type, string visibility)
    {
        TypeParts.Head(writer, type);
        writer.Open($"{visibility} readonly partial record struct {type.Name}");
        writer.Line(
            $$"""
            private readonly string? _value;

            /// <summary>Wraps a text, known or not.</summary>
            /// <param name="value">The text as the API writes it.</param>
            public {{type.Name}}(string value)
            {
                {{KnownNames.ThrowIfNull}}(value);
                _value = value;
            }
            """
        );
        foreach (var member in type.Members)
        {
            writer.Line();
            DocWriter.Write(writer, new DocText("The value " + member.Value + ".", default));
            writer.Line($"public static {type.Name} {member.Name} {{ get; }} = new({CSharpText.Literal(member.Value)});");
        }

        writer.Line(
            $$"""

            /// <summary>The values the document knows.</summary>
            public static global::System.Collections.Generic.IReadOnlyList<{{type.Name}}> Known { get; } = [{{string.Join(
                ", ",
                type.Members.Select(m => m.Name)
            )}}];

            /// <summary>The text as the API writes it.</summary>
            public string Value => _value ?? "";

            /// <summary>The document knows the value.</summary>
            public bool IsKnown => Value is {{string.Join(" or ", type.Members.Select(m => CSharpText.Literal(m.Value)))}};

            /// <summary>Wraps a text, known or not.</summary>
            /// <param name="value">The text as the API writes it.</param>
            public static implicit operator {{type.Name}}(string value) => new(value);

            /// <summary>The text as the API writes it.</summary>
            public override string ToString() => Value;
            """
        );
        writer.Close();
        EmitJson(writer, type);
        TypeParts.Converter(writer, type, visibility);
    }

    private static void EmitJson(SourceWriter writer, EnumPlan type)
    {
        TypeParts.OpenJson(writer, type);
        writer.Line(
            $$"""
            internal static {{type.Name}} Read(ref {{KnownNames.Scanner}} scanner)
            {
                {{type.Name}} value = new(scanner.ReadString());
                if (scanner.IsObserved && !value.IsKnown)
                {
                    scanner.ReportUnknownValue(value.Value);
                }

                return value;
            }

            internal static void Write({{KnownNames.Writer}} writer, {{type.Name}} value) => writer.WriteStringValue(value.Value);
            """
        );
        writer.Close();
    }
}
