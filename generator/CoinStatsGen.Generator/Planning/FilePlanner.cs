using System.Globalization;
using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Planning.Methods;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning;

/// <summary>The third phase: plans the files of a client, one for each type and tag, and those of the whole client.</summary>
internal sealed class FilePlanner(ValuePlanner values, ClientSettings settings, CancellationToken cancellationToken)
{
    private readonly ApiDocument _document = values.Found.Document;
    private readonly ClientNames _names = values.Names;
    private readonly MethodPlanner _methods = new(values);
    private readonly TypePlanner _types = new(values);
    private readonly SecurityPlanner _security = new(values.Found.Document);
    private readonly ServerPlanner _servers = new(values.Found.Document);

    /// <summary>What of the document cannot be followed.</summary>
    public IEnumerable<PlanProblem> Problems =>
        _methods.Problems.Concat(_types.Problems).Concat(_security.Problems).Concat(_servers.Problems);

    /// <summary>Plans them.</summary>
    /// <param name="registers">Whether there is a file that registers the client.</param>
    public List<ClientFile> Plan(bool registers)
    {
        var planned = PlanMethods();
        var requests = planned.FindAll(static p => p.Request is not null).ConvertAll(static p => p.Request!);
        var groups = planned
            .GroupBy(static p => p.Found.GroupKey, StringComparer.Ordinal)
            .Select(g => Group(g.Key, g.Select(static p => p.Method)))
            .ToList();
        var families = TypeFamily.Of(values, settings);
        var fileNames = new FileNames(
            settings.Namespace,
            [settings.ClientName, _names.Operations, _names.Registration, .. _names.Errors.IsShared ? [] : new[] { _names.Errors.Base }],
            groups.ConvertAll(static g => g.Name),
            families,
            requests
        );
        var types = EndlessMembers.Open(families.ConvertAll(PlanFamily));
        var files = new List<ClientFile>();
        files.AddRange(
            groups.ConvertAll(g => new GroupFile(g)
            {
                HintName = fileNames.OfGroup(g.Name),
                Namespace = settings.Namespace,
                Visibility = settings.Visibility,
            })
        );
        for (var i = 0; i < families.Count; i++)
        {
            files.Add(
                new TypeFile(types[i].ToEquatableArray())
                {
                    HintName = fileNames.OfFamily(families[i]),
                    Namespace = settings.Namespace,
                    Visibility = settings.Visibility,
                }
            );
        }

        files.AddRange(
            requests.ConvertAll(r => new RequestFile(r)
            {
                HintName = fileNames.OfRequest(r),
                Namespace = settings.Namespace,
                Visibility = settings.Visibility,
            })
        );
        files.Add(Main(groups, fileNames.OfClient(settings.ClientName)));
        files.Add(
            new OperationsFile(_names.Operations, _document.Title, planned.ConvertAll(p => Operation(p.Found, p.Method)).ToEquatableArray())
            {
                HintName = fileNames.OfClient(_names.Operations),
                Namespace = settings.Namespace,
                Visibility = settings.Visibility,
            }
        );
        if (!_names.Errors.IsShared)
        {
            files.Add(Exceptions(fileNames.OfClient(_names.Errors.Base)));
        }

        if (registers)
        {
            files.Add(
                new RegistrationFile(_names.Registration, settings.ClientName, _security.IsNeeded)
                {
                    HintName = fileNames.OfClient(_names.Registration),
                    Namespace = settings.Namespace,
                    Visibility = settings.Visibility,
                }
            );
        }

        return files;
    }

    private List<TypePlan> PlanFamily(TypeFamily family)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return family.Types.ConvertAll(_types.Plan);
    }

    /// <summary>Methods that sync call others: they are planned when those are.</summary>
    private List<PlannedOperation> PlanMethods()
    {
        var planned = values.Found.Operations.Where(static o => o.IsWanted).Select(_methods.Plan).ToList();
        var syncs = new SyncPlanner(values, planned);
        return planned.ConvertAll(p => syncs.Plan(p.Found, p.Method) is { } sync ? p with { Method = p.Method with { Sync = sync } } : p);
    }

    private GroupPlan Group(string tag, IEnumerable<MethodPlan> methods)
    {
        var description = _document.Tags.Find(t => t.Name == tag)?.Description;
        return new GroupPlan
        {
            Name = _names.Groups[tag],
            InterfaceName = _names.Interfaces[tag],
            ClassName = _names.Classes[tag],
            OperationsName = _names.Operations,
            CreditsName = _names.Credits,
            Doc = DocPlanner.Split(
                string.IsNullOrWhiteSpace(description)
                    ? "The operations of " + (tag.Length == 0 ? _document.Title : tag) + "."
                    : description!,
                []
            ),
            Methods = methods.ToEquatableArray(),
        };
    }

    private MainFile Main(List<GroupPlan> groups, string hintName) =>
        new()
        {
            HintName = hintName,
            Namespace = settings.Namespace,
            Visibility = settings.Visibility,
            ClientName = settings.ClientName,
            Service = ServicePlanner.Plan(values, _security, _servers, settings.Prefix),
            Doc = DocPlanner.Split(
                _document.Title + (string.IsNullOrWhiteSpace(_document.Description) ? "" : "\n\n" + _document.Description),
                []
            ),
            Groups = groups.ConvertAll(static g => new GroupReference(g.Name, g.InterfaceName, g.ClassName, g.Doc)).ToEquatableArray(),
        };

    private ExceptionsFile Exceptions(string hintName)
    {
        var names = _names.Errors;
        var kinds = names.Kinds.Select(kind => new ExceptionPlan(
            names.OwnOf(kind),
            kind.ToString(),
            0,
            "An answer that means: " + ErrorKinds.WordOf(kind).Replace('-', ' ') + "."
        ));
        var statuses = names.Statuses.Select(status => new ExceptionPlan(
            names.OwnOf(status),
            null,
            status,
            "An answer with the status " + status.ToString(CultureInfo.InvariantCulture) + "."
        ));
        return new ExceptionsFile(names.Base, _document.Title, kinds.Concat(statuses).ToEquatableArray())
        {
            HintName = hintName,
            Namespace = settings.Namespace,
            Visibility = settings.Visibility,
        };
    }

    private OperationPlan Operation(FoundOperation found, MethodPlan method) =>
        new()
        {
            Name = method.OperationName,
            Id = found.Operation.Id,
            Method = found.Operation.Method,
            Path = found.Operation.Path,
            Doc = string.IsNullOrWhiteSpace(found.Operation.Summary) ? found.Operation.Id : DocPlanner.Sentence(found.Operation.Summary!),
            Statuses = ErrorPlanner.Statuses(found.Operation),
            ErrorRanges = ErrorPlanner.Ranges(found.Operation),
            HasDefaultError = ErrorPlanner.HasDefault(found.Operation),
            Credits = found.Operation.Credits,
            CacheSeconds = found.Operation.CacheSeconds,
            EmptyForms = found.Operation.EmptyForms,
            Security = _security.Of(found.Operation),
            Server = _servers.Of(found.Operation),
            SyncMethod = method.Sync is { } sync ? _names.Groups[found.GroupKey] + "." + sync.Name + "Async" : null,
        };
}
