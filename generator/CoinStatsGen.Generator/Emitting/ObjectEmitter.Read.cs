using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <content>The reader of an object.</content>
internal static partial class ObjectEmitter
{
    /// <summary>Required members that fit into one word of bits.</summary>
    private const int BitsInWord = 64;

    /// <summary>
    /// The names the scanner looks for, other names of members last. Required members beyond the first 64 are told by a list of their own.
    /// </summary>
    private static void EmitMembers(SourceWriter writer, ObjectPlan type, List<PropertyPlan> required)
    {
        var names = type.Properties.Select(p => p.WireName).Concat(type.Properties.SelectMany(p => p.AlsoNamed));
        var few = required.GetRange(0, System.Math.Min(required.Count, BitsInWord));
        EmitTable(
            writer,
            "Members",
            names,
            [.. Enumerable.Range(0, type.Properties.Count).Where(i => type.Properties[i].Required).Take(few.Count)],
            few
        );
        if (required.Count > BitsInWord)
        {
            var more = required.GetRange(BitsInWord, required.Count - BitsInWord);
            EmitTable(writer, "MoreMembers", more.Select(p => p.WireName), [.. Enumerable.Range(0, more.Count)], more);
        }

        writer.Line();
    }

    private static void EmitTable(
        SourceWriter writer,
        string table,
        IEnumerable<string> names,
        List<int> indexes,
        List<PropertyPlan> required
    )
    {
        var kinds = new string([.. required.Select(p => p.Value.Value.JsonKind)]);
        writer.Line(
            $"private static readonly {KnownNames.Members} {table} = new([{string.Join(", ", names.Select(CSharpText.Literal))}], "
                + $"[{Numbers(indexes)}], \"{kinds}\");"
        );
    }

    private static void EmitRead(SourceWriter writer, ObjectPlan type, List<PropertyPlan> required, JsonCode code)
    {
        TypeParts.OpenRead(writer, type);
        writer.Open("if (!scanner.ReadObjectStart())");
        writer.Line($"return {KnownNames.Empty}.Record(Read);");
        writer.Close();
        writer.Line();
        foreach (var property in type.Properties)
        {
            writer.Line($"{LocalType(property)} {property.LocalName} = default;");
        }

        if (type.Additional is { } additional)
        {
            writer.Line($"{KnownNames.Dictionary}<string, {additional.Map.Item.TypeName}>? {additional.LocalName} = null;");
        }

        if (required.Count > 0)
        {
            writer.Line("ulong seen = 0;");
        }

        if (required.Count > BitsInWord)
        {
            writer.Line("ulong seenMore = 0;");
        }

        EmitLoop(writer, type, code);
        if (required.Count > 0)
        {
            EmitCheck(writer, "seen", "Members", required.GetRange(0, System.Math.Min(required.Count, BitsInWord)));
        }

        if (required.Count > BitsInWord)
        {
            EmitCheck(
                writer,
                "seenMore",
                "MoreMembers",
                required.GetRange(BitsInWord, System.Math.Min(required.Count - BitsInWord, BitsInWord))
            );
        }

        EmitResult(writer, type);
        writer.Close();
    }

    private static void EmitLoop(SourceWriter writer, ObjectPlan type, JsonCode code)
    {
        if (type.Additional is not null)
        {
            writer.Open("while (scanner.ReadMapMember(out string name))");
            writer.Open("switch (name)");
        }
        else
        {
            writer.Line("int member = -1;");
            writer.Open("while (scanner.ReadMember(Members, ref member))");
            writer.Open("switch (member)");
        }

        EmitCases(writer, type, code);
        writer.Line("default:");
        writer.Indent();
        writer.Line(
            type.Additional is { } additional
                ? "("
                    + additional.LocalName
                    + " ??= new(global::System.StringComparer.Ordinal))[name] = "
                    + code.Read(additional.Map.Item)
                    + ";"
                : "scanner.SkipValue();"
        );
        writer.Line("break;");
        writer.Outdent();
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void EmitCases(SourceWriter writer, ObjectPlan type, JsonCode code)
    {
        var bit = 0;
        var other = type.Properties.Count;
        for (var i = 0; i < type.Properties.Count; i++)
        {
            var property = type.Properties[i];
            var seen = property.Required ? bit++ : -1;
            EmitCase(
                writer,
                type.Additional is null ? Number(i) : CSharpText.Literal(property.WireName),
                property,
                seen,
                code,
                isOtherName: false
            );
            foreach (var name in property.AlsoNamed)
            {
                EmitCase(
                    writer,
                    type.Additional is null ? Number(other++) : CSharpText.Literal(name),
                    property,
                    seen,
                    code,
                    isOtherName: true
                );
            }
        }
    }

    /// <summary>
    /// A member. Where it has several names, its own counts before others, and a null under one takes nothing from another.
    /// </summary>
    private static void EmitCase(SourceWriter writer, string label, PropertyPlan property, int seen, JsonCode code, bool isOtherName)
    {
        writer.Line($"case {label}:");
        writer.Indent();
        if (isOtherName)
        {
            writer.Open($"if ({(seen < 0 ? property.LocalName + (property.IsOptional ? ".IsSet" : " is not null") : IsSeen(seen))})");
            writer.Line("scanner.SkipValue();");
            writer.Line("break;");
            writer.Close();
            writer.Line();
        }

        if (property.AlsoNamed.Count > 0 && !property.IsOptional && !(property.Required && property.Value.Nullable))
        {
            writer.Open("if (scanner.TryReadNull())");
            writer.Line("break;");
            writer.Close();
            writer.Line();
        }

        writer.Line(
            $"{property.LocalName} = {(property.IsOptional ? "new(" : "")}{code.Read(property.Value)}{(property.IsOptional ? ")" : "")};"
        );
        if (seen >= 0)
        {
            writer.Line(Seen(seen));
        }

        writer.Line("break;");
        writer.Outdent();
    }

    /// <summary>What is missing is told of, or refused; where it is told of, it has its type's empty value.</summary>
    private static void EmitCheck(SourceWriter writer, string seen, string members, List<PropertyPlan> required)
    {
        writer.Open($"if ({seen} != {Mask(required.Count)})");
        writer.Line($"scanner.ReportMissing({members}, {seen});");
        for (var i = 0; i < required.Count; i++)
        {
            var (local, empty) = (required[i].LocalName, JsonCode.Empty(required[i].Value));
            if (empty != "default")
            {
                writer.Line(
                    required[i].Value.Value.IsValueType
                        ? $"{local} = ({seen} & {Bit(i)}) == 0 ? {empty} : {local};"
                        : $"{local} ??= {empty};"
                );
            }
        }

        writer.Close();
        writer.Line();
    }

    private static void EmitResult(SourceWriter writer, ObjectPlan type)
    {
        writer.Open($"return new {type.Name}");
        foreach (var property in type.Properties)
        {
            writer.Line(
                $"{property.Name} = {property.LocalName}{(property.Value is { Nullable: false, Value.IsValueType: false } ? "!" : "")},"
            );
        }

        if (type.Additional is { } additional)
        {
            writer.Line($"{additional.Name} = {additional.LocalName},");
        }

        writer.Close(";");
    }

    private static string LocalType(PropertyPlan property) =>
        property.Value.Nullable || property.Value.Value.IsValueType ? TypeName(property) : property.Value.TypeName + "?";

    private static string Seen(int bit) => bit < BitsInWord ? "seen |= " + Bit(bit) + ";" : "seenMore |= " + Bit(bit - BitsInWord) + ";";

    private static string IsSeen(int bit) => "(" + (bit < BitsInWord ? "seen" : "seenMore") + " & " + Bit(bit) + ") != 0";

    private static string Bit(int bit) =>
        "0x" + (1UL << (bit % BitsInWord)).ToString("X", System.Globalization.CultureInfo.InvariantCulture) + "UL";

    private static string Mask(int count) =>
        "0x"
        + (count == BitsInWord ? ulong.MaxValue : (1UL << count) - 1).ToString("X", System.Globalization.CultureInfo.InvariantCulture)
        + "UL";
}
