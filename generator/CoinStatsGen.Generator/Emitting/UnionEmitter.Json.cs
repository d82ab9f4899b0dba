using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <content>The reader and writer of a union.</content>
internal static partial class UnionEmitter
{
    private static void EmitJson(SourceWriter writer, UnionPlan type)
    {
        var code = new JsonCode();
        TypeParts.OpenJson(writer, type);
        EmitTables(writer, type);
        TypeParts.OpenRead(writer, type);
        writer.Open("switch (scanner.ValueKind)");
        foreach (var @case in type.Cases.Where(c => c.Kind != JsonKindTest.Object))
        {
            EmitKind(writer, type, @case, code);
        }

        var objects = type.Cases.Where(c => c.Kind == JsonKindTest.Object).ToList();
        if (objects.Count > 0)
        {
            writer.Line("case global::System.Text.Json.JsonValueKind.Object:");
            writer.Indent();
            EmitObjects(writer, type, objects, code);
            writer.Outdent();
        }

        writer.Close();
        writer.Line();
        writer.Line($"return {type.Name}.FromUnknown(scanner.ReadUnknownShape());");
        writer.Close();
        writer.Line();
        EmitWrite(writer, type, code);
        code.WriteMethods(writer);
        writer.Close();
    }

    private static void EmitKind(SourceWriter writer, UnionPlan type, UnionCasePlan @case, JsonCode code)
    {
        const string Kind = "case global::System.Text.Json.JsonValueKind.";
        if (@case.Kind == JsonKindTest.Boolean)
        {
            writer.Line($"{Kind}True:");
            writer.Line($"{Kind}False:");
        }
        else
        {
            writer.Line($"{Kind}{@case.Kind.ToString()}:");
        }

        writer.Indent();
        if (@case.Fit is null)
        {
            writer.Line(Return(type, @case, code));
        }
        else
        {
            writer.Open($"if (scanner.Fits({@case.Name}Fit))");
            writer.Line(Return(type, @case, code));
            writer.Close();
            writer.Line();
            writer.Line("break;");
        }

        writer.Outdent();
    }

    /// <summary>What tells the cases apart, as data.</summary>
    private static void EmitTables(SourceWriter writer, UnionPlan type)
    {
        foreach (var @case in type.Cases.Where(c => c.Fit is not null))
        {
            writer.Line($"private static readonly {KnownNames.Fit} {@case.Name}Fit = {ShapeCode.Of(@case.Fit!)};");
            writer.Line();
        }

        if (type.Shapes.Count > 0)
        {
            var tag = type.Tag is { } name ? CSharpText.Literal(name) : "null";
            writer.Line($"private static readonly {KnownNames.Shapes} Shapes = new({tag},");
            writer.Indent();
            for (var i = 0; i < type.Shapes.Count; i++)
            {
                writer.Line(ShapeCode.Of(type.Shapes[i]) + (i < type.Shapes.Count - 1 ? "," : ");"));
            }

            writer.Outdent();
            writer.Line();
        }
    }

    private static void EmitObjects(SourceWriter writer, UnionPlan type, List<UnionCasePlan> objects, JsonCode code)
    {
        if (type.Shapes.Count == 0)
        {
            EmitOnlyObject(writer, type, objects[0], code);
            return;
        }

        writer.Open("switch (scanner.Choose(Shapes))");
        for (var i = 0; i < objects.Count; i++)
        {
            writer.Line($"case {Number(i)}:");
            writer.Indent();
            writer.Line(Return(type, objects[i], code));
            writer.Outdent();
        }

        writer.Close();
        writer.Line();
        writer.Line("break;");
    }

    /// <summary>An object that lacks members is still of the only shape there is for objects, where gaps are tolerated.</summary>
    private static void EmitOnlyObject(SourceWriter writer, UnionPlan type, UnionCasePlan @case, JsonCode code)
    {
        if (@case.Members.Count == 0)
        {
            writer.Line(Return(type, @case, code));
            return;
        }

        var hasAll = string.Join(" && ", @case.Members.Select(m => "scanner.HasMember(" + CSharpText.Utf8(m) + ")"));
        writer.Open($"if (scanner.IsTolerant || {hasAll})");
        writer.Line(Return(type, @case, code));
        writer.Close();
        writer.Line();
        writer.Line("break;");
    }

    private static string Return(UnionPlan type, UnionCasePlan @case, JsonCode code) =>
        "return " + type.Name + ".From" + @case.Name + "(" + code.Read(new ValueUse(@case.Value, false)) + ");";

    private static void EmitWrite(SourceWriter writer, UnionPlan type, JsonCode code)
    {
        TypeParts.OpenWrite(writer, type);
        foreach (var @case in type.Cases)
        {
            var local = "as" + @case.Name;
            writer.Open($"if (value.TryGet{@case.Name}(out var {local}))");
            code.Write(writer, new ValueUse(@case.Value, false), local);
            writer.Line("return;");
            writer.Close();
            writer.Line();
        }

        writer.Line("value.TryGetUnknown(out var unknown);");
        writer.Line("unknown.WriteTo(writer);");
        writer.Close();
    }
}
