using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

internal sealed partial class DocumentDiff
{
    private void CompareParameters(ApiOperation before, ApiOperation after, string place)
    {
        var (gone, kept, fresh) = Match(before.Parameters, after.Parameters, Key);
        var moved = gone.Join(fresh, parameter => parameter.Name, parameter => parameter.Name, (old, @new) => (Old: old, New: @new))
            .ToList();
        foreach (var parameter in gone.Except(moved.Select(pair => pair.Old)))
        {
            _findings.Add(
                DiffRules.ParameterRemoved,
                Place(place, parameter),
                "The parameter is gone.",
                $"The argument {_oldNames.Argument(before, parameter)} is removed: calls that give it do not compile."
            );
        }

        foreach (var parameter in fresh.Except(moved.Select(pair => pair.New)))
        {
            var name = _newNames.Argument(after, parameter);
            _findings.Add(
                parameter.Required ? DiffRules.RequiredParameterAdded : DiffRules.OptionalParameterAdded,
                Place(place, parameter),
                $"The parameter is new, {(parameter.Required ? "required" : "optional")}, {_newNames.Type(parameter.Schema)}.",
                parameter.Required
                    ? $"The argument {name} must be given: calls do not compile, clients built before are answered 400."
                    : $"The argument {name} may be given."
            );
        }

        foreach (var (old, @new) in moved)
        {
            _findings.Add(
                DiffRules.ParameterLocationChanged,
                Place(place, @new),
                $"It is sent in the {Text(@new.In)}, was in the {Text(old.In)}.",
                "Code stays; clients built before send it where it is not read."
            );
        }

        foreach (var (old, @new) in kept.Concat(moved))
        {
            CompareParameter(old, @new, _newNames.Argument(after, @new), Place(place, @new));
            if (
                _oldNames.Argument(before, old) is var oldName
                && _newNames.Argument(after, @new) is var newName
                && oldName != newName
                && (_oldNames.IsArgument(before, old) || !_newNames.IsArgument(after, @new))
                && (_oldNames.RequestRecord(before) is null) == (_newNames.RequestRecord(after) is null)
            )
            {
                _findings.Renamed(Place(place, @new), oldName, newName);
            }
        }

        CompareSignature(before, after, place);
    }

    private void CompareParameter(ApiParameter before, ApiParameter after, string name, string place)
    {
        if (before.Required != after.Required)
        {
            _findings.Add(
                after.Required ? DiffRules.ParameterBecameRequired : DiffRules.ParameterBecameOptional,
                place,
                $"The parameter is {(after.Required ? "required" : "optional")} now.",
                after.Required
                    ? $"The argument {name} must be given: calls without it do not compile."
                    : $"The argument {name} may be left out, and stands among the optional ones."
            );
        }

        if ((before.Style, before.Explode) != (after.Style, after.Explode) && (IsList(before) || IsList(after)))
        {
            _findings.Add(
                DiffRules.ParameterStyleChanged,
                place,
                $"It is written {Style(after)}, was {Style(before)}.",
                "Code stays; clients built before write it in the old way."
            );
        }

        if (!before.Deprecated && after.Deprecated)
        {
            _findings.Add(
                DiffRules.ParameterDeprecated,
                place,
                "The parameter is deprecated now.",
                $"The argument {name} is marked in its comment."
            );
        }

        Words(
            DiffRules.ParameterDescriptionChanged,
            place,
            "description",
            before.Description,
            after.Description,
            $"The comment of {name}."
        );
        if (!before.Examples.Equals(after.Examples))
        {
            _findings.Add(DiffRules.RequestExampleChanged, place, "The example changed.", "Nothing.");
        }

        _schemas.Compare(before.Schema, after.Schema, place, DiffDirection.Request);
    }

    private void CompareSignature(ApiOperation before, ApiOperation after, string place)
    {
        var (oldRecord, newRecord) = (_oldNames.RequestRecord(before), _newNames.RequestRecord(after));
        if (oldRecord is null != newRecord is null)
        {
            if (newRecord is not null && Optional(before).Any())
            {
                _findings.Add(
                    DiffRules.ParametersBecameRecord,
                    place,
                    $"{Optional(after).Count()} parameters are optional.",
                    $"The optional arguments move into {newRecord}: calls that give them do not compile."
                );
            }
            else if (oldRecord is not null)
            {
                _findings.Add(
                    DiffRules.ParametersLeftRecord,
                    place,
                    $"{Optional(after).Count()} parameters are optional.",
                    $"The members of {oldRecord} are arguments too: calls with new() do not compile, they name the record."
                );
            }

            return;
        }

        var (old, @new) = (_oldNames.Signature(before).ToList(), _newNames.Signature(after).ToList());
        var common = old.Intersect(@new).ToList();
        if (!common.SequenceEqual(@new.Intersect(old)))
        {
            _findings.Add(
                DiffRules.ParameterOrderChanged,
                place,
                $"The arguments are {string.Join(", ", @new)}, were {string.Join(", ", old)}.",
                "Positional arguments mean something else, perhaps without an error of the compiler: name them."
            );
        }
        else if (
            Optional(after)
                .Select(parameter => _newNames.Argument(after, parameter))
                .Except(old)
                .Any(name => @new.IndexOf(name) is >= 0 and var at && common.Any(other => @new.IndexOf(other) > at))
        )
        {
            _findings.Add(
                DiffRules.ParameterPositionChanged,
                place,
                $"The arguments are {string.Join(", ", @new)}, were {string.Join(", ", old)}.",
                "Positional arguments after the new one mean something else: name them."
            );
        }
    }

    private static IEnumerable<ApiParameter> Optional(ApiOperation operation) =>
        operation.Parameters.Where(parameter => parameter.In != ParameterLocation.Path && !parameter.Required);

    // A path parameter is known by its place in the template.
    private static string Key(ApiParameter parameter) => $"{Text(parameter.In)} {parameter.Name}";

    private static string Place(string place, ApiParameter parameter) => $"{place}, {Text(parameter.In)} {parameter.Name}";

    private static string Text(ParameterLocation location) =>
        location switch
        {
            ParameterLocation.Path => "path",
            ParameterLocation.Query => "query",
            ParameterLocation.Header => "header",
            _ => "cookie",
        };

    private static bool IsList(ApiParameter parameter) => parameter.Schema is ArraySchema or ObjectSchema or ReferenceSchema;

    private static string Style(ApiParameter parameter) =>
        $"{parameter.Style.ToString().ToLowerInvariant()}{(parameter.Explode ? ", exploded" : "")}";
}
