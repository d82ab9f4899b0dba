using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.Generator.Planning.Methods;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning;

/// <content>Files: one for each type and tag, and those of the whole client.</content>
internal sealed partial class Planner
{
    private List<ClientFile> PlanFiles(PlannedNames names, bool registers)
    {
        var planned = PlanMethods(names);
        var requests = planned.FindAll(static p => p.Request is not null).ConvertAll(static p => p.Request!);
        var groups = planned.GroupBy(static p => p.Draft.GroupKey, StringComparer.Ordinal).Select(g => Group(names, g.Key, g.Select(static p => p.Method))).ToList();
        var families = Families();
        var fileNames = FileNames(names, groups, families, requests);
        var files = new List<ClientFile>();
        files.AddRange(groups.ConvertAll(g => new GroupFile(g) { HintName = fileNames("group/" + g.Name), Namespace = _settings.Namespace, Visibility = _settings.Visibility }));
        var types = EndlessMembers.Open(families.ConvertAll(PlanFamily));
        for (var i = 0; i < families.Count; i++)
        {
            files.Add(new TypeFile(types[i].ToEquatableArray())
            {
                HintName = fileNames("family/" + families[i][0].Site.Root.Key),
                Namespace = _settings.Namespace,
                Visibility = _settings.Visibility,
            });
        }

        files.AddRange(requests.ConvertAll(r => new RequestFile(r) { HintName = fileNames("type/" + r.Name), Namespace = _settings.Namespace, Visibility = _settings.Visibility }));
        files.Add(Main(names, groups, fileNames("type/" + _settings.ClientName)));
        files.Add(new OperationsFile(names.Operations, _model.Title, planned.ConvertAll(p => Operation(p.Draft, p.Method, names)).ToEquatableArray())
        {
            HintName = fileNames("type/" + names.Operations),
            Namespace = _settings.Namespace,
            Visibility = _settings.Visibility,
        });
        if (registers)
        {
            files.Add(new RegistrationFile(names.Registration, _settings.ClientName)
            {
                HintName = fileNames("type/" + names.Registration),
                Namespace = _settings.Namespace,
                Visibility = _settings.Visibility,
            });
        }

        return files;
    }

    private List<TypePlan> PlanFamily(List<TypeDraft> family)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return family.ConvertAll(_types.Plan);
    }

    /// <summary>Methods that sync call others: they are planned when those are.</summary>
    private List<PlannedOperation> PlanMethods(PlannedNames names)
    {
        var planned = _operations.FindAll(static o => o.IsWanted).ConvertAll(_methods.Plan);
        var syncs = new SyncPlanner(_catalog, names, planned);
        return planned.ConvertAll(p => syncs.Plan(p.Draft, p.Method) is { } sync ? p with { Method = p.Method with { Sync = sync } } : p);
    }

    /// <summary>The wanted types by the component or operation they stand in; each with those inside it.</summary>
    private List<List<TypeDraft>> Families()
    {
        var families = new Dictionary<string, List<TypeDraft>>(StringComparer.Ordinal);
        foreach (var draft in _catalog.Drafts)
        {
            if (_settings.IsFiltered && !draft.IsRead && !draft.IsWritten)
            {
                continue;
            }

            var key = draft.Site.Root.Key;
            if (!families.TryGetValue(key, out var family))
            {
                families.Add(key, family = []);
            }

            family.Add(draft);
        }

        foreach (var family in families.Values)
        {
            family.Sort(static (a, b) => string.CompareOrdinal(a.Site.Key, b.Site.Key));
        }

        return [.. families.Values];
    }

    /// <summary>The name of its eldest where that is the component itself; else what a type there would be called.</summary>
    private static string FamilyName(List<TypeDraft> family)
        => ReferenceEquals(family[0].Site.Root, family[0].Site) ? family[0].Name : family[0].Site.Root.Wanted;

    private Func<string, string> FileNames(PlannedNames names, List<GroupPlan> groups, List<List<TypeDraft>> families, List<RequestPlan> requests)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, "File");
        var ofClient = scope.Allot(new[] { _settings.ClientName, names.Operations, names.Registration }.Select(n => new NameRequest("type/" + n, n, n)));
        var ofGroups = scope.Allot(groups.Select(g => new NameRequest("group/" + g.Name, g.Name, g.Name)));
        var ofTypes = scope.Allot(families
            .Select(f => new NameRequest("family/" + f[0].Site.Root.Key, f[0].Name, FamilyName(f)))
            .Concat(requests.Select(r => new NameRequest("type/" + r.Name, r.Name, r.Name))));
        return key => _settings.Namespace + "." + (ofClient.TryGetValue(key, out var name) || ofGroups.TryGetValue(key, out name) ? name : ofTypes[key]) + ".g.cs";
    }

    private GroupPlan Group(PlannedNames names, string tag, IEnumerable<MethodPlan> methods)
    {
        var description = _model.Tags.Find(t => t.Name == tag)?.Description;
        return new GroupPlan
        {
            Name = names.Groups[tag],
            InterfaceName = names.Interfaces[tag],
            ClassName = names.Classes[tag],
            OperationsName = names.Operations,
            CreditsName = names.Credits,
            Doc = DocPlanner.Split(string.IsNullOrWhiteSpace(description) ? "The operations of " + (tag.Length == 0 ? _model.Title : tag) + "." : description!, []),
            Methods = methods.ToEquatableArray(),
        };
    }

    private MainFile Main(PlannedNames names, List<GroupPlan> groups, string hintName)
        => new()
        {
            HintName = hintName,
            Namespace = _settings.Namespace,
            Visibility = _settings.Visibility,
            ClientName = _settings.ClientName,
            Service = ServicePlanner.Plan(_model, _settings.Prefix, names.Operations, _operations.Where(static o => o.IsWanted)),
            Doc = DocPlanner.Split(_model.Title + (string.IsNullOrWhiteSpace(_model.Description) ? "" : "\n\n" + _model.Description), []),
            Groups = groups.ConvertAll(static g => new GroupReference(g.Name, g.InterfaceName, g.ClassName, g.Doc)).ToEquatableArray(),
        };

    private static OperationPlan Operation(OperationDraft draft, MethodPlan method, PlannedNames names) => new()
    {
        Name = draft.Name,
        Id = draft.Operation.Id,
        Method = draft.Operation.Method,
        Path = draft.Operation.Path,
        Doc = string.IsNullOrWhiteSpace(draft.Operation.Summary) ? draft.Operation.Id : DocPlanner.Sentence(draft.Operation.Summary!),
        Statuses = ErrorPlanner.Statuses(draft.Operation),
        Credits = draft.Operation.Credits,
        CacheSeconds = draft.Operation.CacheSeconds,
        EmptyForms = draft.Operation.EmptyForms,
        SyncMethod = method.Sync is { } sync ? names.Groups[draft.GroupKey] + "." + sync.Name + "Async" : null,
    };
}
