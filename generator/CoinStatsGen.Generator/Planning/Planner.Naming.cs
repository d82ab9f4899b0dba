using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Schemas;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning;

/// <content>Names: every type of the document is named, whatever the filters say, so that filters do not rename anything.</content>
internal sealed partial class Planner
{
    private static readonly string[] ClientMembers =
        ["Credits", "Dispose", "WithOptions", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    private static readonly string[] OperationMembers =
        ["All", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    private static readonly string[] EnumMembers = ["Value", "Known", "IsKnown"];

    private PlannedNames NameAll()
    {
        var types = new NameScope(StringComparer.OrdinalIgnoreCase, "Model", RuntimeNames.All);
        types.Reserve(_settings.ClientName);
        var names = NameClient(types);
        NameOperations(names.Operations);
        foreach (var rank in new[] { 0, 1 })
        {
            NameTypes(types, _catalog.Drafts.Where(d => d.Site.Rank == rank).ToList());
        }

        NameRequests(types);
        NameJson(types);
        return names;
    }

    private PlannedNames NameClient(NameScope types)
    {
        var operations = types.Allot([new NameRequest("operations", "", _settings.Prefix + "Operations")])["operations"];
        var registration = types.Allot([new NameRequest("registration", "", _settings.ClientName + "ServiceCollectionExtensions")])["registration"];
        var credits = types.Allot([new NameRequest("credits", "", _settings.Prefix + "CreditsExtensions")])["credits"];
        var tags = _operations.Select(o => o.GroupKey).Distinct(StringComparer.Ordinal).ToList();
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, "Group", ClientMembers);
        scope.Reserve(_settings.ClientName);
        var groups = scope.Allot(tags.Select(t => new NameRequest(t, t, t.Length == 0 ? "Default" : Identifier.Pascal(t))));
        var interfaces = types.Allot(groups.Select(g => new NameRequest(g.Key, "", "I" + g.Value + "Client")));
        var classes = types.Allot(groups.Select(g => new NameRequest(g.Key, "", g.Value + "Client")));
        return new PlannedNames { Operations = operations, Credits = credits, Registration = registration, Groups = groups, Interfaces = interfaces, Classes = classes };
    }

    private void NameOperations(string operationsClass)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, "Operation", OperationMembers);
        scope.Reserve(operationsClass);
        var names = scope.Allot(_operations.Select(o => new NameRequest(o.Operation.Id, o.Operation.Id, MethodName(o.Operation.Id))));
        foreach (var operation in _operations)
        {
            operation.Name = names[operation.Operation.Id];
        }

        NameReaders(names.Values);
    }

    /// <summary><c>GetCoins</c> → <c>ListCoins</c> and <c>StreamCoins</c>, unless an operation is called so itself.</summary>
    private void NameReaders(IEnumerable<string> operations)
    {
        var paged = _operations.Where(o => o.Operation.Pagination is not null).ToList();
        var names = new NameScope(StringComparer.OrdinalIgnoreCase, "Pages", [.. operations]).Allot(paged.Select(o => new NameRequest(o.Operation.Id, "", WithVerb(o.Name, "List"))));
        foreach (var operation in paged)
        {
            operation.PagesName = names[operation.Operation.Id];
        }

        var listed = _operations.Where(o => AnswersArray(o.Operation)).ToList();
        names = new NameScope(StringComparer.OrdinalIgnoreCase, "Rows", [.. operations, .. names.Values]).Allot(listed.Select(o => new NameRequest(o.Operation.Id, "", WithVerb(o.Name, "Stream"))));
        foreach (var operation in listed)
        {
            operation.StreamName = names[operation.Operation.Id];
        }
    }

    private bool AnswersArray(ApiOperation operation)
        => operation.Responses.SelectMany(r => r.Content).Any(c => c.Schema is { } schema && _catalog.Index.Resolve(schema) is ArraySchema);

    private static string WithVerb(string name, string verb)
        => verb + (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) ? name.Substring(3) : name);

    /// <summary><c>XWithResponse</c> would meet the second method of an operation <c>X</c>.</summary>
    private static string MethodName(string id)
    {
        var name = Identifier.Pascal(id);
        return name.EndsWith("WithResponse", StringComparison.OrdinalIgnoreCase) ? name + "Call" : name;
    }

    private static void NameTypes(NameScope scope, List<TypeDraft> drafts)
    {
        var names = scope.Allot(drafts.Select(d => new NameRequest(d.Site.Key, d.Site.Source, TypeName(d))));
        foreach (var draft in drafts)
        {
            draft.Name = names[draft.Site.Key];
        }
    }

    /// <summary>A type cannot be called like a member that it has whatever the document says (CS0542).</summary>
    private static string TypeName(TypeDraft draft)
    {
        var isTaken = draft.Shape switch
        {
            SchemaShape.Enum => EnumMembers.Contains(draft.Site.Wanted),
            SchemaShape.Union => UnionPlanner.Members.Contains(draft.Site.Wanted),
            _ => false,
        };
        return isTaken || TypePlanner.RecordMembers.Contains(draft.Site.Wanted) ? draft.Site.Wanted + "Model" : draft.Site.Wanted;
    }

    private void NameRequests(NameScope scope)
    {
        var names = scope.Allot(_operations.Select(o => new NameRequest(o.Operation.Id, "", o.Name + "Request")));
        foreach (var operation in _operations)
        {
            operation.RequestName = names[operation.Operation.Id];
        }
    }

    private void NameJson(NameScope scope)
    {
        var readers = scope.Allot(_catalog.Drafts.Select(d => new NameRequest(d.Site.Key, "", d.Name + "Json")));
        var converters = scope.Allot(_catalog.Drafts.Select(d => new NameRequest(d.Site.Key, "", d.Name + "JsonConverter")));
        foreach (var draft in _catalog.Drafts)
        {
            draft.JsonName = readers[draft.Site.Key];
            draft.ConverterName = converters[draft.Site.Key];
        }
    }
}
