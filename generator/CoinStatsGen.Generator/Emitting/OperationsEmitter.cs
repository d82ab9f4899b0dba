using System.Globalization;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the facts of all operations.</summary>
internal static class OperationsEmitter
{
    /// <summary>Emits the class.</summary>
    public static void Emit(SourceWriter writer, OperationsFile file)
    {
        DocWriter.Write(
            writer,
            new DocText("The operations of " + file.Title + ": id, method, path, documented statuses and price.", default)
        );
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{file.Visibility} static class {file.Name}");
        if (file.Operations.Find(static o => o.Credits is { } credits && HasValues(credits))?.Credits?.Values is { } values)
        {
            writer.Line($"private static readonly {KnownNames.CreditValues} _creditValues = {Values(values)};");
            writer.Line();
        }

        foreach (var operation in file.Operations)
        {
            DocWriter.Write(writer, new DocText(operation.Doc, default));
            var end = End(operation);
            writer.Line($"public static {KnownNames.Operation} {operation.Name} {{ get; }} = new(");
            writer.Indent();
            writer.Line(
                $"{CSharpText.Literal(operation.Id)}, {CSharpText.Literal(operation.Method)}, {CSharpText.Literal(operation.Path)},"
            );
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
        if (operation.ErrorRanges.Count > 0)
        {
            facts.Add("ErrorRanges = [" + string.Join(", ", operation.ErrorRanges.Select(Number)) + "]");
        }

        if (operation.HasDefaultError)
        {
            facts.Add("HasDefaultError = true");
        }

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

        if (operation.Server is { } server)
        {
            facts.Add("Server = " + CSharpText.Literal(server));
        }

        if (operation.Security is { } security)
        {
            facts.Add("Security = " + CSharpText.NestedTexts(security.Select(static s => (IEnumerable<string>)s)));
        }

        return facts.Count == 0 ? ");" : ") { " + string.Join(", ", facts) + " };";
    }

    private static string Credits(CreditRule credits)
    {
        var multipliers = credits.Multipliers.Count == 0 ? "null" : "[" + string.Join(", ", credits.Multipliers.Select(Multiplier)) + "]";
        return "new global::CoinStats.CreditRule("
            + Number(credits.Base)
            + ", "
            + multipliers
            + ", "
            + (credits.IsExact ? "true" : "false")
            + ")"
            + (HasValues(credits) ? " { Values = _creditValues }" : "");
    }

    /// <summary>A rule whose values the document says; those of others are the runtime's own.</summary>
    private static bool HasValues(CreditRule credits) => credits.Multipliers.Count > 0 && credits.Values != CreditValues.Default;

    private static string Values(CreditValues values) =>
        "new(["
        + string.Join(", ", values.All.Select(CSharpText.Literal))
        + "], ["
        + string.Join(", ", values.Unpriced.Select(CSharpText.Literal))
        + "], "
        + (values.AllFactor is { } factor ? Number(factor) : "null")
        + ", "
        + CSharpText.LiteralOrNull(values.Separator)
        + ")";

    private static string Multiplier(CreditMultiplier multiplier)
    {
        var place = multiplier.In switch
        {
            "path" => "Path",
            "header" => "Header",
            "body" => "Body",
            _ => "Query",
        };
        return "new(global::CoinStats.CreditPlace."
            + place
            + ", "
            + CSharpText.Literal(multiplier.Field)
            + ", "
            + (multiplier.PerValue ? "true" : "false")
            + ", "
            + (multiplier.AllCredits is { } all ? Number(all) : "null")
            + ", "
            + (multiplier.OmittedIsAll ? "true" : "false")
            + ")";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
