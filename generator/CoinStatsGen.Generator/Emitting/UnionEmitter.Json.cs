using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <content>The reader and writer of a union.</content>
internal static partial class UnionEmitter
{
    private static void EmitJson(SourceWriter writer, UnionPlan type)
    {
        var code = new JsonCode();
        TypeParts.OpenJson(writer, type);
        TypeParts.OpenRead(writer, type);
        writer.Open("switch (scanner.ValueKind)");
        foreach (var @case in type.Cases.Where(c => c.Kind != JsonKindTest.Object))
        {
            EmitKind(writer, type, @case, code);
        }

        var objects = type.Cases.Where(c => c.Kind == JsonKindTest.Object).OrderBy(c => c.Rank).ToList();
        if (objects.Count > 0)
        {
            EmitObjects(writer, type, objects, code);
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
        writer.Line(Return(type, @case, code));
        writer.Outdent();
    }

    private static void EmitObjects(SourceWriter writer, UnionPlan type, List<UnionCasePlan> objects, JsonCode code)
    {
        writer.Line("case global::System.Text.Json.JsonValueKind.Object:");
        writer.Indent();
        var told = objects.Where(c => c.DiscriminatorValues.Count > 0).ToList();
        if (type.Discriminator is { } discriminator && told.Count > 0)
        {
            EmitDiscriminator(writer, type, discriminator, told, code);
        }

        if (!EmitProbes(writer, type, [.. objects.Where(c => c.DiscriminatorValues.Count == 0)], code, isOnlyShape: objects.Count == 1))
        {
            writer.Line("break;");
        }

        writer.Outdent();
    }

    private static void EmitDiscriminator(
        SourceWriter writer,
        UnionPlan type,
        string discriminator,
        List<UnionCasePlan> told,
        JsonCode code
    )
    {
        writer.Open($"if (scanner.TryGetMemberString({CSharpText.Utf8(discriminator)}, out string? discriminator))");
        writer.Open("switch (discriminator)");
        foreach (var @case in told)
        {
            foreach (var value in @case.DiscriminatorValues)
            {
                writer.Line($"case {CSharpText.Literal(value)}:");
            }

            writer.Indent();
            writer.Line(Return(type, @case, code));
            writer.Outdent();
        }

        writer.Close();
        writer.Close();
        var probed = told.Where(c => !c.Members.Contains(discriminator)).ToList();
        if (probed.Count > 0)
        {
            writer.Open("else");
            EmitProbes(writer, type, probed, code, isOnlyShape: false);
            writer.Close();
        }

        writer.Line();
    }

    /// <summary>
    /// Tries shapes by their required members; true when the last one fits any object, so that nothing may follow.
    /// An object that lacks members is still of the only shape there is for objects, where gaps are tolerated.
    /// </summary>
    private static bool EmitProbes(SourceWriter writer, UnionPlan type, List<UnionCasePlan> cases, JsonCode code, bool isOnlyShape)
    {
        foreach (var @case in cases)
        {
            if (@case.Members.Count == 0)
            {
                writer.Line(Return(type, @case, code));
                return true;
            }

            writer.Open(
                $"if "
                    + $"({(isOnlyShape ? "scanner.IsTolerant || " : "")}{string.Join(" && ", @case.Members.Select(m => "scanner.HasMember(" + CSharpText.Utf8(m) + ")"))})"
            );
            writer.Line(Return(type, @case, code));
            writer.Close();
            writer.Line();
        }

        return false;
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
