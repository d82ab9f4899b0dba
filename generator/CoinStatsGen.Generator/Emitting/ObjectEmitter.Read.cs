using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <content>The reader of an object.</content>
internal static partial class ObjectEmitter
{
    /// <summary>Required members that fit into one word of bits.</summary>
    private const int BitsInWord = 64;

    /// <summary>The names the scanner looks for. Required members beyond the first 64 are told by a list of their own.</summary>
    private static void EmitMembers(SourceWriter writer, ObjectPlan type)
    {
        var required = new List<int>();
        for (var i = 0; i < type.Properties.Count; i++)
        {
            if (type.Properties[i].Required)
            {
                required.Add(i);
            }
        }

        var few = required.Count > BitsInWord ? required.GetRange(0, BitsInWord) : required;
        writer.Line($"private static readonly global::CoinStats.Json.JsonMembers Members = new([{Names(type.Properties)}], [{Numbers(few)}]);");
        if (required.Count > BitsInWord)
        {
            var more = required.GetRange(BitsInWord, required.Count - BitsInWord).ConvertAll(i => type.Properties[i]);
            writer.Line($"private static readonly global::CoinStats.Json.JsonMembers MoreMembers = new([{Names(more)}], [{Numbers([.. Enumerable.Range(0, more.Count)])}]);");
        }

        writer.Line();
    }

    private static void EmitRead(SourceWriter writer, ObjectPlan type, JsonCode code)
    {
        var required = type.Properties.Count(p => p.Required);
        TypeParts.OpenRead(writer, type);
        foreach (var property in type.Properties)
        {
            writer.Line($"{LocalType(property)} {property.LocalName} = default;");
        }

        if (type.Additional is { } additional)
        {
            writer.Line($"{KnownNames.Dictionary}<string, {additional.Map.Item.TypeName}>? {additional.LocalName} = null;");
        }

        if (required > 0)
        {
            writer.Line("ulong seen = 0;");
        }

        if (required > BitsInWord)
        {
            writer.Line("ulong seenMore = 0;");
        }

        writer.Line("scanner.ReadObjectStart();");
        EmitLoop(writer, type, code);
        if (required > 0)
        {
            EmitCheck(writer, "seen", "Members", System.Math.Min(required, BitsInWord));
        }

        if (required > BitsInWord)
        {
            EmitCheck(writer, "seenMore", "MoreMembers", System.Math.Min(required - BitsInWord, BitsInWord));
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
        writer.Line(type.Additional is { } additional
            ? "(" + additional.LocalName + " ??= new(global::System.StringComparer.Ordinal))[name] = " + code.Read(additional.Map.Item) + ";"
            : "scanner.SkipValue();");
        writer.Line("break;");
        writer.Outdent();
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void EmitCases(SourceWriter writer, ObjectPlan type, JsonCode code)
    {
        var bit = 0;
        for (var i = 0; i < type.Properties.Count; i++)
        {
            var property = type.Properties[i];
            writer.Line($"case {(type.Additional is null ? Number(i) : CSharpText.Literal(property.WireName))}:");
            writer.Indent();
            writer.Line($"{property.LocalName} = {(property.IsOptional ? "new(" : "")}{code.Read(property.Value)}{(property.IsOptional ? ")" : "")};");
            if (property.Required)
            {
                writer.Line(Seen(bit++));
            }

            writer.Line("break;");
            writer.Outdent();
        }
    }

    private static void EmitCheck(SourceWriter writer, string seen, string members, int count)
    {
        writer.Open($"if ({seen} != {Mask(count)})");
        writer.Line($"scanner.ThrowMissing({members}, {seen});");
        writer.Close();
        writer.Line();
    }

    private static void EmitResult(SourceWriter writer, ObjectPlan type)
    {
        writer.Open($"return new {type.Name}");
        foreach (var property in type.Properties)
        {
            writer.Line($"{property.Name} = {property.LocalName}{(property.Value is { Nullable: false, Value.IsValueType: false } ? "!" : "")},");
        }

        if (type.Additional is { } additional)
        {
            writer.Line($"{additional.Name} = {additional.LocalName},");
        }

        writer.Close(";");
    }

    private static string LocalType(PropertyPlan property) => property.Value.Nullable || property.Value.Value.IsValueType
        ? TypeName(property)
        : property.Value.TypeName + "?";

    private static string Seen(int bit) => bit < BitsInWord
        ? "seen |= " + Bit(bit) + ";"
        : "seenMore |= " + Bit(bit - BitsInWord) + ";";

    private static string Bit(int bit) => "0x" + (1UL << (bit % BitsInWord)).ToString("X", System.Globalization.CultureInfo.InvariantCulture) + "UL";

    private static string Mask(int count)
        => "0x" + (count == BitsInWord ? ulong.MaxValue : (1UL << count) - 1).ToString("X", System.Globalization.CultureInfo.InvariantCulture) + "UL";
}
