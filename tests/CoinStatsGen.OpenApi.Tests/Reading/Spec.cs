using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

/// <summary>Tiny documents: only what a test is about is written out.</summary>
internal static class Spec
{
    public static DocumentReadResult Read(string paths = "{}", string components = "{}", string version = "3.0.3", string more = "") =>
        OpenApiReader.Read(Text(paths, components, version, more));

    public static string Text(string paths = "{}", string components = "{}", string version = "3.0.3", string more = "") =>
        $$"""{"openapi":"{{version}}","info":{"title":"T","version":"1"},{{more}}"paths":{{paths}},"components":{{components}}}""";

    /// <summary>A document of schemas without any problem.</summary>
    public static ApiDocument Schemas(string schemas, string version = "3.0.3")
    {
        var result = ReadSchemas(schemas, version);
        result.Problems.ShouldBeEmpty();
        return result.Model!;
    }

    public static DocumentReadResult ReadSchemas(string schemas, string version = "3.0.3") =>
        Read(components: $$"""{"schemas":{{schemas}}}""", version: version);

    /// <summary>The shape of one schema without any problem.</summary>
    public static T Schema<T>(string schema, string version = "3.0.3")
        where T : ApiSchema => Schemas($$"""{"S":{{schema}}}""", version).Named<T>("S");

    public static T Named<T>(this ApiDocument model, string name)
        where T : ApiSchema => model.Schemas.Single(schema => schema.Name == name).Schema.ShouldBeOfType<T>();

    public static ApiSchema Named(this ApiDocument model, string name) => model.Schemas.Single(schema => schema.Name == name).Schema;

    public static T Property<T>(this ObjectSchema schema, string name)
        where T : ApiSchema => schema.Properties.Single(property => property.Name == name).Schema.ShouldBeOfType<T>();

    public static IEnumerable<string> Names(this ObjectSchema schema) =>
        schema.Properties.Select(property => property.Required ? property.Name + "!" : property.Name);

    /// <summary>A document of one operation: <c>GET /x</c> with the given members.</summary>
    public static DocumentReadResult ReadOperation(string operation, string components = "{}", string path = "/x", string more = "") =>
        Read($$$$"""{"{{{{path}}}}":{"get":{{{{operation}}}}}}""", components, more: more);

    public static ApiOperation Operation(string operation, string components = "{}", string path = "/x", string more = "")
    {
        var result = ReadOperation(operation, components, path, more);
        result.Problems.ShouldBeEmpty();
        return result.Model!.Operations.ShouldHaveSingleItem();
    }

    public static ApiParameter Parameter(string parameter, string path = "/x") =>
        Operation($$$$"""{"parameters":[{{{{parameter}}}}],"responses":{}}""", path: path).Parameters.ShouldHaveSingleItem();

    public static DocumentProblem SingleProblem(this DocumentReadResult result, DocumentProblemKind kind, string message)
    {
        var problem = result.Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(kind);
        problem.Message.ShouldContain(message);
        return problem;
    }
}
