using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.SpecTool.Diff;

internal sealed partial class DocumentDiff
{
    private void CompareOperations()
    {
        var (gone, kept, fresh) = Match(_old.Operations, _new.Operations, operation => $"{operation.Method} {Shape(operation.Path)}");
        var moved = gone.Join(fresh, operation => operation.Id, operation => operation.Id, (before, after) => (Old: before, New: after))
            .ToList();
        foreach (var operation in gone.Except(moved.Select(pair => pair.Old)))
        {
            var rule = operation.Deprecated ? DiffRules.DeprecatedOperationRemoved : DiffRules.OperationRemoved;
            _findings.Add(
                rule,
                Place(operation),
                "The operation is gone.",
                $"{_oldNames.Method(operation)} is removed: calls do not compile."
            );
        }

        foreach (var operation in fresh.Except(moved.Select(pair => pair.New)))
        {
            _findings.Add(
                DiffRules.OperationAdded,
                Place(operation),
                $"The operation {operation.Id} is new.",
                $"{_newNames.Method(operation)} is new; a class that implements the group's interface must add it."
            );
        }

        foreach (var (before, after) in moved)
        {
            if (before.Method != after.Method)
            {
                _findings.Add(
                    DiffRules.OperationMethodChanged,
                    Place(after),
                    $"The method is {after.Method}, was {before.Method}.",
                    $"{_newNames.Method(after)} stays; clients built before get 405."
                );
            }

            if (Shape(before.Path) != Shape(after.Path))
            {
                _findings.Add(
                    DiffRules.OperationPathChanged,
                    Place(after),
                    $"The path is {after.Path}, was {before.Path}.",
                    $"{_newNames.Method(after)} calls another path; clients built before get 404."
                );
            }
        }

        foreach (var (before, after) in kept.Concat(moved))
        {
            CompareOperation(before, after);
        }
    }

    private void CompareOperation(ApiOperation before, ApiOperation after)
    {
        var place = Place(after);
        if (before.Id != after.Id)
        {
            _findings.Add(
                DiffRules.OperationIdChanged,
                place,
                $"The id is {after.Id}, was {before.Id}.",
                $"{_oldNames.Operation(before)}Async is now {_newNames.Operation(after)}Async: calls do not compile."
            );
        }
        else if (_oldNames.Operation(before) != _newNames.Operation(after))
        {
            _findings.Renamed(place, _oldNames.Operation(before) + "Async", _newNames.Operation(after) + "Async");
        }

        if (_oldNames.GroupOf(before) != _newNames.GroupOf(after))
        {
            _findings.Add(
                DiffRules.OperationTagChanged,
                place,
                $"The group is {First(after.Tags)}, was {First(before.Tags)}.",
                $"{_oldNames.Method(before)} is now {_newNames.Method(after)}: calls do not compile."
            );
        }

        if (before.Deprecated != after.Deprecated)
        {
            _findings.Add(
                after.Deprecated ? DiffRules.OperationDeprecated : DiffRules.OperationRevived,
                place,
                after.Deprecated ? "The operation is deprecated now." : "The operation is not deprecated any more.",
                after.Deprecated
                    ? $"{_newNames.Method(after)} carries [Obsolete]: calls warn (CS0618)."
                    : $"{_newNames.Method(after)} loses [Obsolete]."
            );
        }

        Words(DiffRules.OperationSummaryChanged, place, "summary", before.Summary, after.Summary, "The comment of the method.");
        Words(
            DiffRules.OperationDescriptionChanged,
            place,
            "description",
            before.Description,
            after.Description,
            "The comment of the method."
        );
        CompareSecurity(before, after, place);
        CompareParameters(before, after, place);
        CompareBody(before.RequestBody, after.RequestBody, place);
        CompareResponses(before, after, place);
        CompareRules(before, after, place);
    }

    private void CompareSecurity(ApiOperation before, ApiOperation after, string place)
    {
        var (old, @new) = (Requirements(before), Requirements(after));
        if (old.Count == @new.Count && old.All(@new.Contains))
        {
            return;
        }

        var (rule, meaning) = (before.NeedsKey, after.NeedsKey) switch
        {
            (false, true) => (DiffRules.OperationSecurityAdded, "A client without a key is answered 401."),
            (true, false) => (DiffRules.OperationSecurityRemoved, "The key is not needed for this call."),
            _ when old.All(mine => @new.Exists(theirs => theirs.IsMetBy(mine))) => (
                DiffRules.OperationSecurityRemoved,
                "A further kind of key is taken."
            ),
            _ => (DiffRules.OperationSecurityChanged, "A client with the old kind of key is answered 401."),
        };
        _findings.Add(rule, place, $"It asks for {InWords(@new)}, was {InWords(old)}.", meaning);
    }

    private static List<ApiSecurityRequirement> Requirements(ApiOperation operation) => [.. operation.Security ?? default];

    private static string InWords(List<ApiSecurityRequirement> requirements) =>
        requirements.Count == 0 ? "no key" : string.Join(" or ", requirements);

    private static string Place(ApiOperation operation) => $"{operation.Method} {operation.Path}";

    // The name of a path parameter is not part of the address.
    private static string Shape(string path) => PathTemplate.Parse(path).Shape;
}
