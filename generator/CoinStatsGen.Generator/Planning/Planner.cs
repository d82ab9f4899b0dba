using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.Generator.Planning.Methods;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;
using CoinStatsGen.Generator.Planning.Settings;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning;

/// <summary>Decides everything about the client of one document: names, types, nullability, files. Two passes: find all types, name them, plan them.</summary>
internal sealed partial class Planner
{
    private readonly ApiDocument _model;
    private readonly ClientSettings _settings;
    private readonly TypeCatalog _catalog;
    private readonly TypePlanner _types;
    private readonly MethodPlanner _methods;
    private readonly OperationFilter _filter;
    private readonly List<OperationDraft> _operations = [];
    private readonly CancellationToken _cancellationToken;

    private Planner(ApiDocument model, ClientSettings settings, CancellationToken cancellationToken)
    {
        _model = model;
        _settings = settings;
        _cancellationToken = cancellationToken;
        _catalog = new TypeCatalog(new SchemaIndex(model), settings);
        _types = new TypePlanner(_catalog);
        _methods = new MethodPlanner(_catalog);
        _filter = new OperationFilter(settings);
    }

    /// <summary>Plans the client of a document.</summary>
    public static PlanResult Plan(ApiDocument model, ClientSettings settings, bool registers, CancellationToken cancellationToken)
    {
        var planner = new Planner(model, settings, cancellationToken);
        planner.FindTypes();
        var names = planner.NameAll();
        planner._catalog.StartSecondPass();
        var files = planner.PlanFiles(names, registers);
        files.Sort(static (a, b) => string.CompareOrdinal(a.HintName, b.HintName));
        return new PlanResult(
            new ClientPlan(files.ToEquatableArray()),
            planner._filter.Problems(model).Concat(planner._catalog.Problems).Concat(planner._methods.Problems).ToEquatableArray());
    }

    private void FindTypes()
    {
        foreach (var operation in _model.Operations)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var draft = new OperationDraft(operation, operation.Tags.Count > 0 ? operation.Tags[0] : "", _filter.Allows(operation));
            _operations.Add(draft);
            _methods.Find(draft);
        }

        foreach (var schema in _model.Schemas)
        {
            _catalog.Reference(schema.Name);
        }

        while (_catalog.TryTakeFound(out var draft))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _types.Find(draft);
        }

        Mark(_operations.Where(o => o.IsWanted).SelectMany(o => o.Answers), static t => t.IsRead, static t => t.IsRead = true);
        Mark(_operations.Where(o => o.IsWanted).SelectMany(o => o.Requests), static t => t.IsWritten, static t => t.IsWritten = true);
        MarkSent();
    }

    /// <summary>Types whose members tell "left out" from "null". Code of ours that reads members by itself knows plain ones.</summary>
    private void MarkSent()
    {
        var statuses = new HashSet<string>(_operations.Select(o => o.Operation.Sync?.StatusOperation).OfType<string>(), System.StringComparer.Ordinal);
        Mark(
            _operations.Where(o => o.Operation.Pagination is not null || statuses.Contains(o.Operation.Id)).SelectMany(o => o.Answers),
            static t => t.IsTakenApart,
            static t => t.IsTakenApart = true);
        Mark(_operations.Where(o => o.IsWanted).SelectMany(o => o.Sent), static t => t.IsSent, static t => t.IsSent = true);
    }

    /// <summary>Marks types and all that they name.</summary>
    private static void Mark(IEnumerable<TypeDraft> roots, System.Func<TypeDraft, bool> isMarked, System.Action<TypeDraft> mark)
    {
        var open = new Stack<TypeDraft>(roots);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (!isMarked(type))
            {
                mark(type);
                foreach (var used in type.Uses)
                {
                    open.Push(used);
                }
            }
        }
    }
}
