using System.Globalization;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the facts that all calls of a client need, as a field.</summary>
internal static class ServiceEmitter
{
    /// <summary>Emits the field <c>_service</c>.</summary>
    public static void Emit(SourceWriter writer, ServicePlan service)
    {
        var facts = Facts(service);
        writer.Line(
            $"private static readonly global::CoinStats.Http.ApiService _service = new({CSharpText.Literal(service.Name)}, "
                + $"{CSharpText.LiteralOrNull(service.BaseAddress)}, {CSharpText.LiteralOrNull(service.ApiKeyHeader)}, "
                + $"{CSharpText.LiteralOrNull(service.ApiKeyQuery)}){(facts.Count == 0 ? ";" : "")}"
        );
        if (facts.Count == 0)
        {
            return;
        }

        writer.Line("{");
        writer.Indent();
        foreach (var (name, value) in facts)
        {
            writer.Line($"{name} = {value},");
        }

        writer.Outdent();
        writer.Line("};");
    }

    private static List<(string Name, string Value)> Facts(ServicePlan service)
    {
        var facts = new List<(string Name, string Value)>();
        if (service.PathPrefix is { } prefix)
        {
            facts.Add(("PathPrefix", CSharpText.Literal(prefix)));
        }

        if (service.Schemes.Count > 0)
        {
            facts.Add(("Schemes", "[" + string.Join(", ", service.Schemes.Select(Scheme)) + "]"));
        }

        if (service.Security is { } security)
        {
            facts.Add(("Security", CSharpText.NestedTexts(security.Select(static s => (IEnumerable<string>)s))));
        }

        if (service.CreditUsage is { } usage)
        {
            var members = usage.Members;
            facts.Add(
                (
                    "CreditUsage",
                    "new("
                        + usage.Operation
                        + ", "
                        + CSharpText.Literal(members.Total)
                        + ", "
                        + CSharpText.Literal(members.Used)
                        + ", "
                        + CSharpText.Literal(members.Remaining)
                        + ", "
                        + CSharpText.LiteralOrNull(members.Plan)
                        + ")"
                )
            );
        }

        if (service.ExceptionName is { } exception)
        {
            facts.Add(("ToException", exception + ".Of"));
        }

        if (service.ErrorRules.Count > 0)
        {
            facts.Add(("ErrorRules", "[" + string.Join(", ", service.ErrorRules.Select(Rule)) + "]"));
        }

        if (service.RateLimit is { } limit)
        {
            facts.Add(
                (
                    "RateLimit",
                    "new(" + limit.RequestsPerSecond + (limit.Domain is null ? "" : ", " + CSharpText.Literal(limit.Domain)) + ")"
                )
            );
        }

        return facts;
    }

    private static string Scheme(SchemePlan scheme) =>
        "new("
        + CSharpText.Literal(scheme.Name)
        + ", global::CoinStats.Http.ApiSchemeKind."
        + scheme.Kind
        + (scheme.Parameter is null ? "" : ", " + CSharpText.Literal(scheme.Parameter))
        + ")";

    private static string Rule(ErrorRulePlan rule) =>
        "new("
        + rule.Status.ToString(CultureInfo.InvariantCulture)
        + ", "
        + KnownNames.ErrorKind
        + "."
        + rule.Kind
        + ", "
        + CSharpText.LiteralOrNull(rule.Member)
        + ", "
        + CSharpText.LiteralOrNull(rule.Contains)
        + ", "
        + rule.MayRetry switch
        {
            true => "true",
            false => "false",
            null => "null",
        }
        + ")";
}
