using System.Globalization;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Identifiers;

namespace CoinStatsGen.SpecTool.Diff;

/// <summary>How things of a document are called in the generated code, for messages.</summary>
internal static class CSharpNames
{
    /// <summary>Optional parameters up to this number stand in the signature; more become a record.</summary>
    public const int MaxOptionalArguments = 4;

    public static string Method(ApiOperation operation) => $"{Group(operation)}.{Pascal(operation.Id)}Async";

    public static string Group(ApiOperation operation) => "client." + (operation.Tags.Count == 0 ? "Default" : Pascal(operation.Tags[0]));

    public static string Pascal(string name) => Identifier.Pascal(name);

    public static string Camel(string name) => Identifier.Camel(name);

    /// <summary>The type made of a named schema.</summary>
    public static string TypeName(string name) => Identifier.TypeName(name);

    /// <summary>The C# type of a value, as the generator's defaults make it.</summary>
    public static string Type(ApiSchema? schema) => schema switch
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
        ArraySchema { TupleNames.Count: > 0 } tuple => $"({string.Join(", ", tuple.TupleNames.Select(Pascal))})",
        ArraySchema list => $"IReadOnlyList<{Type(list.Items)}>",
        ObjectSchema { Properties.Count: 0, AdditionalProperties: { } values } => $"IReadOnlyDictionary<string, {Type(values)}>",
        ObjectSchema => "a record",
        UnionSchema => "a union",
        _ => "JsonElement",
    };

    public static string TextType(string? format) => format switch
    {
        "date-time" => "DateTimeOffset",
        "date" => "DateOnly",
        "uuid" => "Guid",
        "byte" or "binary" => "byte[]",
        _ => "string",
    };

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
