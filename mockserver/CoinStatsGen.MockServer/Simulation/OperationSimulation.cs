using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>What simulations need to know of an operation.</summary>
internal sealed class OperationSimulation
{
    /// <summary>Works it out from the document.</summary>
    public OperationSimulation(CompiledOperation operation, SyncPart sync, SchemaCatalog catalog)
    {
        Document = operation;
        Sync = sync;
        Price = operation.Spec.Credits is { } rule ? new OperationPrice(operation.Spec, rule) : null;
        Shape = new AnswerShape(operation, catalog);
        Gaps = new AnswerGaps(operation);
    }

    /// <summary>The operation, with its documented answers.</summary>
    public CompiledOperation Document { get; }

    /// <summary>Its price; null where the document names none.</summary>
    public OperationPrice? Price { get; }

    /// <summary>What its success is shaped to.</summary>
    public AnswerShape Shape { get; }

    /// <summary>Makes gaps in its success.</summary>
    public AnswerGaps Gaps { get; }

    /// <summary>Its part in a sync.</summary>
    public SyncPart Sync { get; }

    /// <summary>Where its answer tells the state of the account, or null.</summary>
    public CreditUsageRule? CreditUsage => Document.Spec.CreditUsage;

    /// <summary>All operations of a document.</summary>
    public static Dictionary<CompiledOperation, OperationSimulation> All(CompiledDocument document)
    {
        var rules = document.Operations.Select(o => o.Spec.Sync).OfType<SyncRule>().ToList();
        var keys = new SyncKeys(document.Spec.SyncSubjects);
        return document.Operations.ToDictionary(
            o => o,
            o => new OperationSimulation(o, PartOf(o, rules, keys, document), document.Catalog)
        );
    }

    private static SyncPart PartOf(CompiledOperation operation, List<SyncRule> rules, SyncKeys keys, CompiledDocument document)
    {
        var start = operation.Spec.StartsSync;
        var (role, rule) =
            operation.Spec.Sync is { } own ? (SyncRole.Read, own)
            : rules.Find(r => r.StartOperation == operation.Id) is { } started ? (SyncRole.Start, started)
            : rules.Find(r => r.StatusOperation == operation.Id) is { } status ? (SyncRole.Status, status)
            : start is not null && rules.Find(r => r.StartOperation == start.Operation) is { } beside ? (SyncRole.StartBeside, beside)
            : (SyncRole.None, null);
        return rule is null ? SyncPart.None : new SyncPart(role, rule, Pending(document, rule), keys, start?.Member ?? "");
    }

    private static string Pending(CompiledDocument document, SyncRule rule)
    {
        var content = document.Find(rule.StatusOperation)?.Spec.Responses.FirstOrDefault(r => r.IsSuccess)?.Content;
        var state =
            content is [{ Schema: { } schema }, ..] && document.Catalog.Resolve(schema) is ObjectSchema shape
                ? shape.Properties.FirstOrDefault(p => p.Name == rule.StatusField)?.Schema
                : null;
        return (state is null ? null : document.Catalog.Resolve(state) as StringSchema)?.Enum.FirstOrDefault(v => v != rule.ReadyValue)
            ?? "syncing";
    }
}
