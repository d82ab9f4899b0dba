using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the facts of all operations.</summary>
internal static class OperationsEmitter
{
    /// <summary>Emits the class.</summary>
    public static void Emit(SourceWriter writer, OperationsFile file)
    {
        DocWriter.Write(writer, new DocText("The operations of " + file.Title + ": id, method, path, documented statuses and price.", default));
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{file.Visibility} static class {file.Name}");
        foreach (var operation in file.Operations)
        {
            DocWriter.Write(writer, new DocText(operation.Doc, default));
            var end = End(operation);
            writer.Line($"public static {KnownNames.Operation} {operation.Name} {{ get; }} = new(");
            writer.Indent();
            writer.Line($"{CSharpText.Literal(operation.Id)}, {CSharpText.Literal(operation.Method)}, {CSharpText.Literal(operation.Path)},");
            writer.Line($"[{string.Join(", ", operation.Statuses.Select(Number))}]{(operation.Credits is null ? end : ",")}");
            if (operation.Credits is not null)
            {
                writer.Line($"{Credits(operation.Credits)}{end}");
            }

            writer.Outdent();
            writer.Line();
        }

        writer.Line("/// <summary>All operations, in the order of the document.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{KnownNames.Operation}> All {{ get; }} =");
        writer.Line("[");
        writer.Indent();
        foreach (var operation in file.Operations)
        {
            writer.Line($"{operation.Name},");
        }

        writer.Outdent();
        writer.Line("];");
        writer.Close();
    }

    private static string End(OperationPlan operation)
    {
        var facts = new List<string>();
        if (operation.SyncMethod is { } sync)
        {
            facts.Add("SyncMethod = " + CSharpText.Literal(sync));
        }

        if (operation.CacheSeconds is { } seconds)
        {
            facts.Add("CacheLifetime = new global::System.TimeSpan(0, 0, " + Number(seconds) + ")");
        }

        if (operation.EmptyForms.Count > 0)
        {
            facts.Add("EmptyForms = [" + string.Join(", ", operation.EmptyForms.Select(CSharpText.Literal)) + "]");
        }

        return facts.Count == 0 ? ");" : ") { " + string.Join(", ", facts) + " };";
    }

    private static string Credits(CreditRule credits)
    {
        var multipliers = credits.Multipliers.Count == 0 ? "null" : "[" + string.Join(", ", credits.Multipliers.Select(Multiplier)) + "]";
        return "new global::CoinStats.CreditRule(" + Number(credits.Base) + ", " + multipliers + ", " + (credits.IsExact ? "true" : "false") + ")";
    }

    private static string Multiplier(CreditMultiplier multiplier)
    {
        var place = multiplier.In switch { "path" => "Path", "header" => "Header", "body" => "Body", _ => "Query" };
        return "new(global::CoinStats.CreditPlace." + place + ", " + CSharpText.Literal(multiplier.Field) + ", " + (multiplier.PerValue ? "true" : "false")
            + ", " + (multiplier.AllCredits is { } all ? Number(all) : "null") + ", " + (multiplier.OmittedIsAll ? "true" : "false") + ")";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
