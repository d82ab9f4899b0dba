using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Parameters of operations, and headers of responses, which are described alike.</summary>
internal sealed class ParameterReader(ReadingContext context)
{
    private readonly Dictionary<int, ApiParameter?> _parameters = [];

    /// <summary>Parameters of path item and operation; <paramref name="fault"/> tells why the operation cannot be read.</summary>
    public List<ApiParameter> ReadOperationParameters(string path, JsonValue item, JsonValue operation, out string? fault)
    {
        var merged = new List<ApiParameter>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        AddParameters(item, path, merged, places, out fault);
        var inherited = merged.Count;
        if (fault is null)
        {
            AddParameters(operation, path, merged, places, out fault, inherited);
        }

        if (fault is null)
        {
            AddMissingPathParameters(path, operation, merged, places);
        }

        return merged;
    }

    private void AddParameters(
        JsonValue owner,
        string path,
        List<ApiParameter> merged,
        Dictionary<string, int> places,
        out string? fault,
        int inherited = 0
    )
    {
        fault = null;
        foreach (var item in context.GetItems(owner, "parameters"))
        {
            if (!TryReadParameter(item, out var parameter))
            {
                fault = $"its parameter at {item.Position} cannot be read";
                return;
            }

            if (parameter is null || !BelongsTo(path, parameter, item))
            {
                continue;
            }

            var key = Key(parameter.In, parameter.Name);
            if (!places.TryGetValue(key, out var same))
            {
                places.Add(key, merged.Count);
                merged.Add(parameter);
                continue;
            }

            if (same >= inherited)
            {
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    $"The {Describe(parameter.In)} parameter {JsonStrings.Quote(parameter.Name)} stands twice; the last one counts. "
                        + $"Remove one.",
                    item
                );
            }

            merged[same] = parameter;
        }
    }

    /// <summary>What makes a parameter one of its own: its name and where it is sent.</summary>
    private static string Key(ParameterLocation location, string name) => (char)('0' + (int)location) + name;

    private bool BelongsTo(string path, ApiParameter parameter, JsonValue place)
    {
        if (parameter.In != ParameterLocation.Path || PathTemplate.Parse(path).IndexOf(parameter.Name) >= 0)
        {
            return true;
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            $"The path {path} has no place for the path parameter {JsonStrings.Quote(parameter.Name)}; it is ignored. Add "
                + $"{{{parameter.Name}}} to the path or remove it.",
            place
        );
        return false;
    }

    private void AddMissingPathParameters(string path, JsonValue operation, List<ApiParameter> merged, Dictionary<string, int> places)
    {
        foreach (var name in PathTemplate.Parse(path).Names)
        {
            var key = Key(ParameterLocation.Path, name);
            if (places.ContainsKey(key))
            {
                continue;
            }

            places.Add(key, merged.Count);
            context.Report(
                DocumentProblemKind.InvalidValue,
                $"The path {path} names {{{name}}}, but no path parameter describes it; it is read as a string. Add it to \"parameters\".",
                operation,
                length: 1
            );
            merged.Add(
                new ApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Schema = new StringSchema { Position = operation.Position },
                    Position = operation.Position,
                }
            );
        }
    }

    /// <summary>False where the parameter cannot be read; true and null where OpenAPI says that it is to be ignored.</summary>
    public bool TryReadParameter(JsonValue item, out ApiParameter? parameter)
    {
        parameter = null;
        if (context.Follow(item) is not { } value || !context.CheckObject(value, "A parameter"))
        {
            return false;
        }

        if (_parameters.TryGetValue(value.Index, out parameter))
        {
            return true;
        }

        context.CheckKeywords(value, DocumentKeywords.Parameter);
        if (context.GetText(value, "name") is not { Length: > 0 } name)
        {
            context.Report(DocumentProblemKind.InvalidValue, "A parameter needs a \"name\".", value, length: 1);
            return false;
        }

        if (ReadLocation(value, name) is not { } location)
        {
            return false;
        }

        // "If in is header and the name is one of these, the definition shall be ignored."
        if (location != ParameterLocation.Header || !IsReservedHeader(name))
        {
            parameter = ReadParameter(value, name, location);
        }

        _parameters.Add(value.Index, parameter);
        return true;
    }

    private static bool IsReservedHeader(string name) =>
        name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private ParameterLocation? ReadLocation(JsonValue value, string name)
    {
        switch (context.GetText(value, "in"))
        {
            case "path":
                return ParameterLocation.Path;
            case "query":
                return ParameterLocation.Query;
            case "header":
                return ParameterLocation.Header;
            case "cookie":
                return ParameterLocation.Cookie;
            default:
                var place = value.TryGet("in", out var found) ? found : value;
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    $"The parameter {JsonStrings.Quote(name)} must be \"in\" path, query, header or cookie.",
                    place,
                    place == value ? 1 : place.Length
                );
                return null;
        }
    }

    public ApiParameter ReadParameter(JsonValue value, string name, ParameterLocation location)
    {
        var style = ReadStyle(value, location);
        var media = ReadParameterContent(value, out var contentType);
        var schema = value.TryGet("schema", out var shape) ? context.Schemas.ReadSchema(shape) : media?.Schema;
        return new ApiParameter
        {
            Name = name,
            In = location,
            Required = context.GetFlag(value, "required") || location == ParameterLocation.Path,
            Deprecated = context.GetFlag(value, "deprecated"),
            Description = context.GetText(value, "description"),
            Style = style,
            Explode = value.TryGet("explode", out _) ? context.GetFlag(value, "explode") : style == ParameterStyle.Form,
            AllowReserved = context.GetFlag(value, "allowReserved"),
            ContentMediaType = contentType,
            Schema = schema ?? new AnySchema { Position = value.Position },
            CSharpType = context.GetText(value, "x-csharp-type"),
            NamesRows = context.Usage.ReadRowNames(value),
            Examples = context.Responses.ReadExamples(value, keep: true) is { Count: > 0 } own ? own : media?.Examples ?? default,
            Position = value.Position,
        };
    }

    private ApiMediaType? ReadParameterContent(JsonValue value, out string? contentType)
    {
        contentType = null;
        if (value.TryGet("schema", out _) || !value.TryGet("content", out _))
        {
            return null;
        }

        var content = context.Responses.ReadContent(value);
        if (content.Count == 0)
        {
            return null;
        }

        contentType = content[0].MediaType;
        return content[0];
    }

    public ParameterStyle ReadStyle(JsonValue value, ParameterLocation location)
    {
        var standard = location is ParameterLocation.Query or ParameterLocation.Cookie ? ParameterStyle.Form : ParameterStyle.Simple;
        if (context.GetText(value, "style") is not { } text)
        {
            return standard;
        }

        ParameterStyle? style = text switch
        {
            "simple" when location is ParameterLocation.Path or ParameterLocation.Header => ParameterStyle.Simple,
            "matrix" when location == ParameterLocation.Path => ParameterStyle.Matrix,
            "label" when location == ParameterLocation.Path => ParameterStyle.Label,
            "form" or "cookie" when location is ParameterLocation.Query or ParameterLocation.Cookie => ParameterStyle.Form,
            "spaceDelimited" when location == ParameterLocation.Query => ParameterStyle.SpaceDelimited,
            "pipeDelimited" when location == ParameterLocation.Query => ParameterStyle.PipeDelimited,
            "deepObject" when location == ParameterLocation.Query => ParameterStyle.DeepObject,
            _ => null,
        };
        if (style is null && value.TryGet("style", out var place))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                $"The style {JsonStrings.Quote(text)} is none of a {Describe(location)} parameter; "
                    + $"{standard.ToString().ToLowerInvariant()} is used.",
                place
            );
        }

        return style ?? standard;
    }

    private static string Describe(ParameterLocation location) => location.ToString().ToLowerInvariant();
}
