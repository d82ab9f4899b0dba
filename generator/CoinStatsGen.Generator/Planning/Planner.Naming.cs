using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Planning.Methods;
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
        var drafts = _catalog.Drafts.ToList();
        NameTypes(types, drafts.FindAll(static d => d.Site.Rank == 0));
        NameTypes(types, drafts.FindAll(static d => d.Site.Rank != 0));
        NameEach(types, _operations, static o => new NameRequest(o.Operation.Id, "", o.Name + "Request"), static (o, name) => o.RequestName = name);
        NameEach(types, drafts, static d => new NameRequest(d.Site.Key, "", d.Name + "Json"), static (d, name) => d.JsonName = name);
        NameEach(types, drafts, static d => new NameRequest(d.Site.Key, "", d.Name + "JsonConverter"), static (d, name) => d.ConverterName = name);
        return names;
    }

    private PlannedNames NameClient(NameScope types)
    {
        var operations = types.AllotOne(new NameRequest("operations", "", _settings.Prefix + "Operations"));
        var registration = types.AllotOne(new NameRequest("registration", "", _settings.ClientName + "ServiceCollectionExtensions"));
        var credits = types.AllotOne(new NameRequest("credits", "", _settings.Prefix + "CreditsExtensions"));
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
        NameEach(scope, _operations, static o => new NameRequest(o.Operation.Id, o.Operation.Id, MethodName(o.Operation.Id)), static (o, name) => o.Name = name);
        NameReaders();
    }

    /// <summary><c>GetCoins</c> → <c>ListCoins</c> and <c>StreamCoins</c>, unless an operation is called so itself.</summary>
    private void NameReaders()
    {
        var taken = _operations.ConvertAll(static o => o.Name);
        var paged = _operations.FindAll(static o => o.Operation.Pagination is not null);
        NameEach(
            new NameScope(StringComparer.OrdinalIgnoreCase, "Pages", [.. taken]),
            paged,
            static o => new NameRequest(o.Operation.Id, "", WithVerb(o.Name, "List")),
            static (o, name) => o.PagesName = name);

        taken.AddRange(paged.ConvertAll(static o => o.PagesName));
        NameEach(
            new NameScope(StringComparer.OrdinalIgnoreCase, "Rows", [.. taken]),
            _operations.FindAll(AnswersArray),
            static o => new NameRequest(o.Operation.Id, "", WithVerb(o.Name, "Stream")),
            static (o, name) => o.StreamName = name);
    }

    private bool AnswersArray(OperationDraft draft)
        => draft.Operation.Responses.Exists(r => r.Content.Exists(c => c.Schema is { } schema && _catalog.Index.Resolve(schema) is ArraySchema));

    private static string WithVerb(string name, string verb)
        => verb + (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) ? name.Substring(3) : name);

    /// <summary><c>XWithResponse</c> would meet the second method of an operation <c>X</c>.</summary>
    private static string MethodName(string id)
    {
        var name = Identifier.Pascal(id);
        return name.EndsWith("WithResponse", StringComparison.OrdinalIgnoreCase) ? name + "Call" : name;
    }

    private static void NameTypes(NameScope scope, List<TypeDraft> drafts)
        => NameEach(scope, drafts, static d => new NameRequest(d.Site.Key, d.Site.Source, TypeName(d)), static (d, name) => d.Name = name);

    private static void NameEach<T>(NameScope scope, List<T> items, Converter<T, NameRequest> request, Action<T, string> assign)
    {
        var names = scope.AllotInOrder(items.ConvertAll(request));
        for (var i = 0; i < names.Length; i++)
        {
            assign(items[i], names[i]);
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
}
