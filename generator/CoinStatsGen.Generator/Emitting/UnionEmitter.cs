using System.Globalization;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits a closed type that holds one of several shapes.</summary>
internal static partial class UnionEmitter
{
    /// <summary>Emits the record, its reader and writer, and its converter.</summary>
    public static void Emit(SourceWriter writer, UnionPlan type, string visibility)
    {
        TypeParts.Head(writer, type);
        writer.Open($"{visibility} sealed partial record {type.Name}");
        writer.Line(
            $$"""
            private readonly int _case;
            private readonly object _value;

            private {{type.Name}}(int @case, object value)
            {
                _case = @case;
                _value = value;
            }

            /// <summary>The value, whatever its shape.</summary>
            public object Value => _value;

            /// <summary>The value has none of the shapes the document knows.</summary>
            public bool IsUnknown => _case == 0;
            """
        );
        for (var i = 0; i < type.Cases.Count; i++)
        {
            EmitCase(writer, type, type.Cases[i], i + 1);
        }

        EmitUnknown(writer, type);
        EmitMatch(writer, type);
        writer.Close();
        EmitJson(writer, type);
        TypeParts.Converter(writer, type, visibility);
    }

    private static void EmitCase(SourceWriter writer, UnionPlan type, UnionCasePlan @case, int number)
    {
        var typeName = @case.Value.TypeName;
        var check = @case.Value.IsValueType ? "" : KnownNames.ThrowIfNull + "(value);\n    ";
        var outType = @case.Value.IsValueType
            ? "out " + typeName
            : "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out " + typeName + "?";
        writer.Line(
            $$"""

            /// <summary>The value is of the shape {{@case.Name}}.</summary>
            public bool Is{{@case.Name}} => _case == {{Number(number)}};

            /// <summary>Wraps a value.</summary>
            /// <param name="value">The value.</param>
            public static {{type.Name}} From{{@case.Name}}({{typeName}} value)
            {
                {{check}}return new({{Number(number)}}, value);
            }

            /// <summary>Gives the value if it is of the shape {{@case.Name}}.</summary>
            /// <param name="value">The value.</param>
            /// <returns>Whether it is.</returns>
            public bool TryGet{{@case.Name}}({{outType}} value)
            {
                value = _case == {{Number(number)}} ? ({{typeName}})_value : default;
                return _case == {{Number(number)}};
            }
            """
        );
        if (@case.Converts)
        {
            writer.Line(
                $$"""

                /// <summary>Wraps a value.</summary>
                /// <param name="value">The value.</param>
                public static implicit operator {{type.Name}}({{typeName}} value) => From{{@case.Name}}(value);
                """
            );
        }
    }

    private static void EmitUnknown(SourceWriter writer, UnionPlan type) =>
        writer.Line(
            $$"""

            /// <summary>Wraps JSON of a shape the document does not know.</summary>
            /// <param name="value">The JSON.</param>
            public static {{type.Name}} FromUnknown({{KnownNames.JsonElement}} value) => new(0, value);

            /// <summary>Gives the JSON if its shape is none the document knows.</summary>
            /// <param name="value">The JSON.</param>
            /// <returns>Whether it is so.</returns>
            public bool TryGetUnknown(out {{KnownNames.JsonElement}} value)
            {
                value = _case == 0 ? ({{KnownNames.JsonElement}})_value : default;
                return _case == 0;
            }

            /// <summary>The value as text.</summary>
            public override string ToString() => _value.ToString() ?? "";
            """
        );

    private static void EmitMatch(SourceWriter writer, UnionPlan type)
    {
        writer.Line();
        writer.Line("/// <summary>Calls the function for the shape the value has.</summary>");
        writer.Line("/// <typeparam name=\"TResult\">What the functions give.</typeparam>");
        foreach (var @case in type.Cases)
        {
            DocWriter.Parameter(writer, @case.ParameterName, "Takes the shape " + @case.Name + ".");
        }

        DocWriter.Parameter(writer, "unknown", "Takes JSON of any other shape.");
        DocWriter.Returns(writer, "What the function gave.");
        writer.Line("public TResult Match<TResult>(");
        writer.Indent();
        foreach (var @case in type.Cases)
        {
            writer.Line($"global::System.Func<{@case.Value.TypeName}, TResult> {@case.ParameterName},");
        }

        writer.Line($"global::System.Func<{KnownNames.JsonElement}, TResult> unknown) => _case switch");
        writer.Outdent();
        writer.Open();
        for (var i = 0; i < type.Cases.Count; i++)
        {
            writer.Line($"{Number(i + 1)} => {type.Cases[i].ParameterName}(({type.Cases[i].Value.TypeName})_value),");
        }

        writer.Line($"_ => unknown(({KnownNames.JsonElement})_value),");
        writer.Close(";");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
