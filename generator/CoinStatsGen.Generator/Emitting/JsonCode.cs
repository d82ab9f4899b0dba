using System.Globalization;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Code that reads and writes values. Lists and dictionaries get a method of their own, once for each file and shape.</summary>
internal sealed class JsonCode
{
    private readonly Dictionary<ValuePlan, string> _readers = [];
    private readonly Dictionary<ValuePlan, string> _writers = [];
    private readonly HashSet<string> _names = [];
    private readonly Queue<Pending> _pending = new();

    /// <summary>An expression that consumes the value under the scanner's cursor.</summary>
    public string Read(ValueUse use) =>
        use switch
        {
            { Value: ScalarValue scalar } => "scanner.Read" + ScannerName(scalar.Kind) + (use.Nullable ? "OrNull()" : "()"),
            { Value: ExternalValue external } => "scanner.ReadParsable" + (use.Nullable ? "OrNull" : "") + "<" + external.TypeName + ">()",
            // Not "null": an enum converts from string, and null would become one.
            { Nullable: true, Value.IsValueType: true } => "scanner."
                + ReadNothing(use.Value)
                + "() ? default("
                + use.TypeName
                + ") : "
                + Read(use.Value),
            { Nullable: true } => "scanner." + ReadNothing(use.Value) + "() ? null : " + Read(use.Value),
            _ => Read(use.Value),
        };

    /// <summary>The empty value that stands where an answer has a gap.</summary>
    public static string Empty(ValueUse use) =>
        use switch
        {
            { Nullable: true } => "default",
            { Value: ScalarValue { Kind: ScalarKind.String } } => "\"\"",
            { Value: ScalarValue { Kind: ScalarKind.Bytes } or ListValue } => "[]",
            { Value: ScalarValue { Kind: ScalarKind.File } } => "global::System.Array.Empty<byte>()",
            { Value: ScalarValue { Kind: ScalarKind.Json } } => KnownNames.Empty + ".Element",
            { Value: MapValue map } => KnownNames.Empty + ".Map<" + map.Item.TypeName + ">()",
            { Value: NamedValue { Kind: NamedKind.Record } record } => KnownNames.Empty + ".Record(" + record.JsonName + ".Read)",
            { Value: NamedValue { Kind: not (NamedKind.Enum or NamedKind.WholeEnum) } named } => KnownNames.Empty
                + ".Value("
                + named.JsonName
                + ".Read)",
            _ => "default",
        };

    /// <summary>A delegate that reads a whole body.</summary>
    public string Reader(ValueUse use) =>
        use switch
        {
            { Nullable: false, Value: NamedValue named } => named.JsonName + ".Read",
            { Nullable: false, Value: ListValue or MapValue } => Method(use.Value, reads: true),
            _ => "static (ref " + KnownNames.Scanner + " scanner) => " + Read(use),
        };

    /// <summary>A delegate that writes a whole body.</summary>
    public string Writer(ValuePlan value) =>
        value switch
        {
            NamedValue named => named.JsonName + ".Write",
            ListValue or MapValue => Method(value, reads: false),
            _ => "static (writer, value) => " + WriteExpression(value, "value"),
        };

    /// <summary>Writes a value, after its name was written or inside an array.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="use">What is written.</param>
    /// <param name="expression">Where it is.</param>
    /// <param name="known">A local for what is not null; another for each value of one block.</param>
    public void Write(SourceWriter writer, ValueUse use, string expression, string known = "known")
    {
        if (!use.Nullable)
        {
            writer.Line($"{WriteExpression(use.Value, expression)};");
            return;
        }

        writer.Open($"if ({expression} is {{ }} {known})");
        writer.Line($"{WriteExpression(use.Value, known)};");
        writer.Close();
        writer.Open("else");
        writer.Line("writer.WriteNullValue();");
        writer.Close();
    }

    /// <summary>Writes a member of an object that is there.</summary>
    public void WriteMember(SourceWriter writer, string wireName, ValuePlan value, string expression)
    {
        var name = CSharpText.Utf8(wireName);
        switch (value)
        {
            case ScalarValue { Kind: ScalarKind.Json } or NamedValue or ListValue or MapValue:
                writer.Line($"writer.WritePropertyName({name});");
                writer.Line($"{WriteExpression(value, expression)};");
                break;
            case ScalarValue scalar:
                writer.Line($"writer.{WriterName(scalar.Kind)}({name}, {Written(scalar.Kind, expression)});");
                break;
            default:
                writer.Line($"writer.WriteString({name}, {expression}.ToString());");
                break;
        }
    }

    /// <summary>Writes the methods that were needed so far.</summary>
    public void WriteMethods(SourceWriter writer)
    {
        while (_pending.Count > 0)
        {
            var (value, reads) = _pending.Dequeue();
            writer.Line();
            switch (value)
            {
                case ListValue list when reads:
                    WriteListReader(writer, list);
                    break;
                case ListValue list:
                    WriteListWriter(writer, list);
                    break;
                case MapValue map when reads:
                    WriteMapReader(writer, map);
                    break;
                case MapValue map:
                    WriteMapWriter(writer, map);
                    break;
            }
        }
    }

    private string Read(ValuePlan value) =>
        value switch
        {
            NamedValue named => named.JsonName + ".Read(ref scanner)",
            _ => Method(value, reads: true) + "(ref scanner)",
        };

    private string WriteExpression(ValuePlan value, string expression) =>
        value switch
        {
            NamedValue named => named.JsonName + ".Write(writer, " + expression + ")",
            ExternalValue => "writer.WriteStringValue(" + expression + ".ToString())",
            ScalarValue { Kind: ScalarKind.Json } => expression + ".WriteTo(writer)",
            ScalarValue scalar => "writer." + WriterName(scalar.Kind) + "Value(" + Written(scalar.Kind, expression) + ")",
            _ => Method(value, reads: false) + "(writer, " + expression + ")",
        };

    private static string ReadNothing(ValuePlan value) =>
        value.JsonKind switch
        {
            'o' => "TryReadNoObject",
            'a' => "TryReadNoArray",
            's' => "TryReadNoString",
            _ => "TryReadNull",
        };

    private static string ScannerName(ScalarKind kind) =>
        kind switch
        {
            ScalarKind.Bytes or ScalarKind.File => "Base64",
            ScalarKind.Json => "JsonElement",
            _ => kind.ToString(),
        };

    private static string WriterName(ScalarKind kind) =>
        kind switch
        {
            ScalarKind.Boolean => "WriteBoolean",
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double or ScalarKind.Decimal => "WriteNumber",
            ScalarKind.Bytes or ScalarKind.File => "WriteBase64String",
            _ => "WriteString",
        };

    private static string Written(ScalarKind kind, string expression) =>
        kind switch
        {
            ScalarKind.DateOnly => KnownNames.Text + ".Of(" + expression + ")",
            ScalarKind.File => expression + ".ToArray()",
            _ => expression,
        };

    private string Method(ValuePlan value, bool reads)
    {
        var known = reads ? _readers : _writers;
        if (known.TryGetValue(value, out var name))
        {
            return name;
        }

        name = (reads ? "Read" : "Write") + value.ShapeName;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = (reads ? "Read" : "Write") + value.ShapeName + "N" + number.ToString(CultureInfo.InvariantCulture);
        }

        known.Add(value, name);
        _pending.Enqueue(new Pending(value, reads));
        return name;
    }

    private void WriteListReader(SourceWriter writer, ListValue list)
    {
        // The list itself, not its interface: calls to it need no dispatch (CA1859).
        writer.Open(
            $"private static {KnownNames.List}<{list.Item.TypeName}> {Method(list, reads: true)}(ref {KnownNames.Scanner} scanner)"
        );
        writer.Line($"var items = new {KnownNames.List}<{list.Item.TypeName}>();");
        writer.Open("if (scanner.ReadArrayStart())");
        writer.Open("while (scanner.ReadElement())");
        writer.Line($"items.Add({Read(list.Item)});");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("return items;");
        writer.Close();
    }

    private void WriteMapReader(SourceWriter writer, MapValue map)
    {
        writer.Open(
            $"private static {KnownNames.Dictionary}<string, {map.Item.TypeName}> {Method(map, reads: true)}(ref "
                + $"{KnownNames.Scanner} scanner)"
        );
        writer.Line($"var items = new {KnownNames.Dictionary}<string, {map.Item.TypeName}>(global::System.StringComparer.Ordinal);");
        writer.Open("if (scanner.ReadObjectStart())");
        writer.Open("while (scanner.ReadMapMember(out string name))");
        writer.Line($"items[name] = {Read(map.Item)};");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("return items;");
        writer.Close();
    }

    private void WriteListWriter(SourceWriter writer, ListValue list)
    {
        writer.Open($"private static void {Method(list, reads: false)}({KnownNames.Writer} writer, {list.TypeName} value)");
        writer.Line("writer.WriteStartArray();");
        writer.Open("foreach (var item in value)");
        Write(writer, list.Item, "item");
        writer.Close();
        writer.Line();
        writer.Line("writer.WriteEndArray();");
        writer.Close();
    }

    private void WriteMapWriter(SourceWriter writer, MapValue map)
    {
        writer.Open($"private static void {Method(map, reads: false)}({KnownNames.Writer} writer, {map.TypeName} value)");
        writer.Line("writer.WriteStartObject();");
        writer.Open("foreach (var item in value)");
        writer.Line("writer.WritePropertyName(item.Key);");
        Write(writer, map.Item, "item.Value");
        writer.Close();
        writer.Line();
        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    /// <summary>A method that is needed and not written yet.</summary>
    private sealed record Pending(ValuePlan Value, bool Reads);
}
