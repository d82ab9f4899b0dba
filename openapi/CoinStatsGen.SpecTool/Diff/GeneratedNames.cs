using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Planning;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

/// <summary>
/// How things of a document are called in the generated code: asked of the generator's plan, so that a message names what exists.
/// </summary>
internal sealed class GeneratedNames
{
    private const string Components = "#/components/schemas/";

    private readonly Dictionary<string, (GroupPlan Group, MethodPlan Method)> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types;

    private GeneratedNames(ApiDocument document)
    {
        var settings = new ClientSettings
        {
            Namespace = "CoinStats",
            ClientName = "CoinStatsClient",
            Visibility = "public",
        };
        var found = ClientFinder.Find(document, settings, new OperationFilter(settings), CancellationToken.None);
        _types = new ClientNamer(found, settings)
            .NameAll()
            .Types.ToDictionary(static type => type.Key.Site.Key, static type => type.Value.Name, StringComparer.Ordinal);
        var result = Planner.Plan(document, settings, registers: false, CancellationToken.None);
        foreach (var file in result.Plan.Files)
        {
            foreach (var method in (file as GroupFile)?.Group.Methods ?? default)
            {
                _methods.TryAdd(method.Path, (((GroupFile)file).Group, method));
            }

            foreach (var type in (file as TypeFile)?.Types ?? default)
            {
                Add(type);
            }
        }

        foreach (var operation in document.Operations.Where(static o => o.Tags.Count > 0))
        {
            _groups.TryAdd(operation.Tags[0], GroupOf(operation));
        }
    }

    public static GeneratedNames Of(ApiDocument document) => new(document);

    /// <summary>The client's property for a tag.</summary>
    public string Group(string tag) => "client." + _groups[tag];

    /// <summary>The method as it is called: <c>client.Wallets.GetBalanceAsync</c>.</summary>
    public string Method(ApiOperation operation) => $"client.{GroupOf(operation)}.{Operation(operation)}Async";

    /// <summary>The method's name without <c>Async</c>.</summary>
    public string Operation(ApiOperation operation) => Find(operation).Method.Name;

    /// <summary>The property of the client that the operation stands in.</summary>
    public string GroupOf(ApiOperation operation) => Find(operation).Group.Name;

    /// <summary>
    /// The argument of a parameter, or the property of the record that gathers the optional ones; its text where it is not sent.
    /// </summary>
    public string Argument(ApiOperation operation, ApiParameter parameter) =>
        Part(operation, parameter) is { } part ? part.ArgumentName ?? part.Source : parameter.Name;

    /// <summary>Whether the parameter stands in the signature, and not in the record only.</summary>
    public bool IsArgument(ApiOperation operation, ApiParameter parameter) => Part(operation, parameter) is { ArgumentName: not null };

    /// <summary>The record where it is the only way to give optional parameters; null where they are arguments too.</summary>
    public string? RequestRecord(ApiOperation operation) =>
        ByArguments(operation).FirstOrDefault(static p => p.Role == ParameterRole.Request)?.TypeName.TrimEnd('?');

    /// <summary>The arguments in order, body and record left out.</summary>
    public IReadOnlyList<string> Signature(ApiOperation operation) =>
        [.. ByArguments(operation).Where(static p => p.Role == ParameterRole.Argument).Select(static p => p.Name)];

    /// <summary>The property of a member. Names of members depend on each other, and on nothing else.</summary>
    public string Property(ObjectSchema owner, ApiProperty property) =>
        _properties.GetValueOrDefault(Key(owner.Properties.Select(static p => p.Name), property.Name), property.Name);

    /// <summary>The known value of a text.</summary>
    public string Value(IEnumerable<string> all, string value) => _values.GetValueOrDefault(Key(all, value), value);

    /// <summary>A named schema has a type of its own; lists and plain values have none.</summary>
    public bool HasType(string schema) => _types.ContainsKey(Components + schema);

    /// <summary>The type made of a named schema.</summary>
    public string TypeName(string schema) => _types.GetValueOrDefault(Components + schema, schema);

    /// <summary>The C# type of a value, as the generator's defaults make it.</summary>
    public string Type(ApiSchema? schema) =>
        schema switch
        {
            null => "no body",
            { CSharpType: { } given } => given[(given.LastIndexOf('.') + 1)..],
            ReferenceSchema reference => TypeName(reference.Name),
            { CSharpName: { } name } => name,
            StringSchema { Enum.Count: > 0 } => "an enum struct",
            StringSchema text => TextType(text.Format),
            NumberSchema { IsInteger: true, Format: "int32" } => "int",
            NumberSchema { IsInteger: true } => "long",
            NumberSchema => "double",
            BooleanSchema => "bool",
            ArraySchema { TupleNames.Count: > 0 } tuple => $"({string.Join(", ", tuple.TupleNames)})",
            ArraySchema list => $"IReadOnlyList<{Type(list.Items)}>",
            ObjectSchema { Properties.Count: 0, AdditionalProperties: { } values } => $"IReadOnlyDictionary<string, {Type(values)}>",
            ObjectSchema => "a record",
            UnionSchema => "a union",
            _ => "JsonElement",
        };

    public static string TextType(string? format) =>
        format switch
        {
            "date-time" => "DateTimeOffset",
            "date" => "DateOnly",
            "uuid" => "Guid",
            "byte" or "binary" => "byte[]",
            _ => "string",
        };

    private void Add(TypePlan type)
    {
        switch (type)
        {
            case ObjectPlan record:
                foreach (var property in record.Properties)
                {
                    _properties.TryAdd(Key(record.Properties.Select(static p => p.WireName), property.WireName), property.Name);
                }

                break;
            case EnumPlan known:
                foreach (var member in known.Members)
                {
                    _values.TryAdd(Key(known.Members.Select(static m => m.Value), member.Value), member.Name);
                }

                break;
        }
    }

    private RequestPartPlan? Part(ApiOperation operation, ApiParameter parameter) =>
        Find(operation)
            .Method.Parts.FirstOrDefault(part => part.Kind.ToString() == parameter.In.ToString() && part.WireName == parameter.Name);

    /// <summary>The form that takes arguments; where there is none, the one with the record.</summary>
    private EquatableArray<MethodParameterPlan> ByArguments(ApiOperation operation)
    {
        var method = Find(operation).Method;
        return method.Overload is { } other && method.Parameters.Exists(static p => p.Role == ParameterRole.Request)
            ? other.Parameters
            : method.Parameters;
    }

    private (GroupPlan Group, MethodPlan Method) Find(ApiOperation operation) => _methods[operation.Method + " " + operation.Path];

    private static string Key(IEnumerable<string> all, string one) => string.Join('\n', all.Order(StringComparer.Ordinal)) + "\0" + one;
}
