using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Naming;

/// <summary>
/// The second phase: names what was found. Every type is named, whatever the filters say, so that filters do not rename anything.
/// </summary>
internal sealed class ClientNamer(FoundClient found, ClientSettings settings)
{
    private static readonly string[] ClientMembers =
    [
        "Credits",
        "Dispose",
        "WithOptions",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "ReferenceEquals",
        "Finalize",
    ];

    private static readonly string[] OperationMembers =
    [
        "All",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "ReferenceEquals",
        "Finalize",
    ];

    private readonly NameScope _types = new(StringComparer.OrdinalIgnoreCase, "Model", RuntimeNames.All);

    /// <summary>Names it all.</summary>
    public ClientNames NameAll()
    {
        _types.Reserve(settings.ClientName);
        var operations = _types.AllotOne(new NameRequest("operations", "", settings.Prefix + "Operations"));
        var registration = _types.AllotOne(new NameRequest("registration", "", settings.ClientName + "ServiceCollectionExtensions"));
        var credits = _types.AllotOne(new NameRequest("credits", "", settings.Prefix + "CreditsExtensions"));
        var errors = new ErrorNames(found.Document, settings, _types);
        var groups = NameGroups();
        var interfaces = _types.Allot(groups.Select(g => new NameRequest(g.Key, "", "I" + g.Value + "Client")));
        var classes = _types.Allot(groups.Select(g => new NameRequest(g.Key, "", g.Value + "Client")));
        var methods = NameMethods(operations);
        var types = NameTypes(methods, out var requests);
        return new ClientNames
        {
            Operations = operations,
            Credits = credits,
            Registration = registration,
            Errors = errors,
            Groups = groups,
            Interfaces = interfaces,
            Classes = classes,
            Methods = NameReaders(methods, requests),
            Types = types,
        };
    }

    private Dictionary<string, string> NameGroups()
    {
        var tags = found.Operations.Select(static o => o.GroupKey).Distinct(StringComparer.Ordinal);
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, "Group", ClientMembers);
        scope.Reserve(settings.ClientName);
        return scope.Allot(tags.Select(t => new NameRequest(t, t, t.Length == 0 ? "Default" : Identifier.Pascal(t))));
    }

    private Dictionary<FoundOperation, string> NameMethods(string operationsClass)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, "Operation", OperationMembers);
        scope.Reserve(operationsClass);
        return NameEach(scope, found.Operations, static o => new NameRequest(o.Operation.Id, o.Operation.Id, MethodName(o.Operation.Id)));
    }

    /// <summary><c>GetCoins</c> → <c>ListCoins</c> and <c>StreamCoins</c>, unless an operation is called so itself.</summary>
    private Dictionary<FoundOperation, OperationNames> NameReaders(
        Dictionary<FoundOperation, string> methods,
        Dictionary<FoundOperation, string> requests
    )
    {
        var paged = found.Operations.Where(static o => o.Operation.Pagination is not null).ToList();
        var pages = NameEach(new NameScope(StringComparer.OrdinalIgnoreCase, "Pages", [.. methods.Values]), paged, o => new NameRequest(
            o.Operation.Id,
            "",
            WithVerb(methods[o], "List")
        ));
        var streams = NameEach(
            new NameScope(StringComparer.OrdinalIgnoreCase, "Rows", [.. methods.Values, .. pages.Values]),
            [.. found.Operations.Where(AnswersArray)],
            o => new NameRequest(o.Operation.Id, "", WithVerb(methods[o], "Stream"))
        );
        var opened = NameEach(
            new NameScope(StringComparer.OrdinalIgnoreCase, "File", [.. methods.Values, .. pages.Values, .. streams.Values]),
            [.. found.Operations.Where(static o => ResultTypes.MayBeFile(o.Operation))],
            o => new NameRequest(o.Operation.Id, "", WithVerb(methods[o], "Open"))
        );
        return found.Operations.ToDictionary(
            static o => o,
            o => new OperationNames(
                methods[o],
                requests[o],
                pages.TryGetValue(o, out var list) ? list : null,
                streams.TryGetValue(o, out var rows) ? rows : null,
                opened.TryGetValue(o, out var file) ? file : null
            )
        );
    }

    /// <summary>Components first: what stands inside others yields to them.</summary>
    private Dictionary<FoundType, TypeNames> NameTypes(
        Dictionary<FoundOperation, string> methods,
        out Dictionary<FoundOperation, string> requests
    )
    {
        var names = NameEach(_types, [.. found.Types.Where(static t => t.Site.Rank == 0)], RequestOf);
        foreach (var inner in NameEach(_types, [.. found.Types.Where(static t => t.Site.Rank != 0)], RequestOf))
        {
            names.Add(inner.Key, inner.Value);
        }

        requests = NameEach(_types, found.Operations, o => new NameRequest(o.Operation.Id, "", methods[o] + "Request"));
        var readers = NameEach(_types, found.Types, t => new NameRequest(t.Site.Key, "", names[t] + "Json"));
        var converters = NameEach(_types, found.Types, t => new NameRequest(t.Site.Key, "", names[t] + "JsonConverter"));
        return found.Types.ToDictionary(
            static t => t,
            t => new TypeNames(new NamedValue(names[t], readers[t], t.IsStruct, t.Kind), converters[t])
        );
    }

    private bool AnswersArray(FoundOperation operation) =>
        StreamTypes.ContentOf(operation.Operation) is not null
        || operation.Operation.Responses.Exists(r =>
            r.Content.Exists(c => c.Schema is { } schema && found.Catalog.Index.Resolve(schema) is ArraySchema)
        );

    private static string WithVerb(string name, string verb) =>
        verb + (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) ? name.Substring(3) : name);

    /// <summary><c>XWithResponse</c> would meet the second method of an operation <c>X</c>.</summary>
    private static string MethodName(string id)
    {
        var name = Identifier.Pascal(id);
        return name.EndsWith("WithResponse", StringComparison.OrdinalIgnoreCase) ? name + "Call" : name;
    }

    /// <summary>A type cannot be called like a member that it has whatever the document says (CS0542).</summary>
    private static NameRequest RequestOf(FoundType type)
    {
        var wanted = type.Site.Wanted;
        var isTaken =
            MemberNames.OfRecord.Contains(wanted)
            || type.Kind switch
            {
                NamedKind.Enum or NamedKind.WholeEnum => MemberNames.OfEnum.Contains(wanted),
                NamedKind.Union => MemberNames.OfUnion.Contains(wanted),
                _ => false,
            };
        return new NameRequest(type.Site.Key, type.Site.Source, isTaken ? wanted + "Model" : wanted);
    }

    private static Dictionary<T, string> NameEach<T>(NameScope scope, IReadOnlyList<T> items, Func<T, NameRequest> request)
        where T : class
    {
        var allotted = scope.AllotInOrder([.. items.Select(request)]);
        var names = new Dictionary<T, string>(allotted.Length);
        for (var i = 0; i < allotted.Length; i++)
        {
            names.Add(items[i], allotted[i]);
        }

        return names;
    }
}
