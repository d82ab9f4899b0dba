using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.TestSupport;
using Microsoft.OpenApi;

namespace CoinStatsGen.OpenApi.Tests.Differential;

/// <summary>The whole bundled document, read by us and by Microsoft.OpenApi.</summary>
public class MicrosoftOpenApiTests
{
    private static readonly string Text = RepositoryFiles.ReadBundledDocument();
    private static readonly DocumentReadResult Result = OpenApiReader.Read(Text);
    private static readonly ApiDocument Ours = Result.Model!;
    private static readonly OpenApiDocument Theirs = OracleDocument.Parse(Text);

    public static TheoryData<string> OperationNames => new(Ours.Operations.Select(operation => $"{operation.Method} {operation.Path}"));

    public static TheoryData<string> SchemaNames => new(Ours.Schemas.Select(schema => schema.Name));

    [Fact]
    public void Read_BundledDocument_HasNoProblem() => Result.Problems.ShouldBeEmpty();

    [Fact]
    public void Read_BundledDocument_HasTheSameFrame()
    {
        Ours.Title.ShouldBe(Theirs.Info.Title);
        Ours.Version.ShouldBe(Theirs.Info.Version);
        Ours.Description.ShouldBe(Theirs.Info.Description);
        Ours.Servers.ShouldBe((Theirs.Servers ?? []).Select(server => server.Url!));
        Ours.Tags.Select(tag => tag.Name).ShouldBe((Theirs.Tags ?? new HashSet<OpenApiTag>()).Select(tag => tag.Name!));
        Ours.Schemas.Select(schema => schema.Name).ShouldBe(Theirs.Components!.Schemas!.Keys);
        Ours.SecuritySchemes.Select(scheme => (scheme.Name, scheme.ParameterName))
            .ShouldBe(Theirs.Components.SecuritySchemes!.Select(scheme => (scheme.Key, scheme.Value.Name)));
        Ours.Operations.Select(operation => (operation.Path, operation.Method))
            .ShouldBe(OracleDocument.Operations(Theirs).Select(operation => (operation.Path, operation.Method)));
    }

    [Theory]
    [MemberData(nameof(OperationNames))]
    public void Read_Operation_IsTheSame(string name)
    {
        var ours = Ours.Operations.Single(operation => $"{operation.Method} {operation.Path}" == name);
        var (_, _, item, theirs) = OracleDocument.Operations(Theirs).Single(operation => $"{operation.Method} {operation.Path}" == name);

        ours.Id.ShouldBe(theirs.OperationId);
        ours.Summary.ShouldBe(theirs.Summary);
        ours.Description.ShouldBe(theirs.Description);
        ours.Deprecated.ShouldBe(theirs.Deprecated);
        ours.Tags.ShouldBe((theirs.Tags ?? new HashSet<OpenApiTagReference>()).Select(tag => tag.Name!));
        ours.Security!.Value.Select(one => string.Join(" and ", one.Schemes))
            .ShouldBe(
                (theirs.Security ?? Theirs.Security ?? []).Select(one => string.Join(" and ", one.Keys.Select(key => key.Reference.Id!)))
            );
        CompareParameters(ours, (item.Parameters ?? []).Concat(theirs.Parameters ?? []).ToList());
        (ours.RequestBody is null).ShouldBe(theirs.RequestBody is null);
        if (ours.RequestBody is not null)
        {
            ours.RequestBody.Required.ShouldBe(theirs.RequestBody!.Required);
            ours.RequestBody.Description.ShouldBe(theirs.RequestBody.Description);
            CompareContent(ours.RequestBody.Content, theirs.RequestBody.Content, "body");
        }

        CompareResponses(ours, theirs.Responses!);
    }

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Read_Schema_IsTheSame(string name) =>
        SchemaComparison.ShouldMatch(Ours.Schemas.Single(schema => schema.Name == name).Schema, Theirs.Components!.Schemas![name], name);

    private static void CompareParameters(ApiOperation ours, List<IOpenApiParameter> theirs)
    {
        ours.Parameters.Select(parameter => parameter.Name).ShouldBe(theirs.Select(parameter => parameter.Name!));
        foreach (var (mine, other) in ours.Parameters.Zip(theirs))
        {
            var place = $"{ours.Id}({mine.Name})";
            mine.In.ToString().ShouldBe(other.In.ToString(), place);
            mine.Required.ShouldBe(other.Required, place);
            mine.Deprecated.ShouldBe(other.Deprecated, place);
            mine.Description.ShouldBe(other.Description, place);
            mine.Style.ToString()
                .ShouldBe(
                    (
                        other.Style
                        ?? (
                            mine.In is Model.ParameterLocation.Query
                                ? Microsoft.OpenApi.ParameterStyle.Form
                                : Microsoft.OpenApi.ParameterStyle.Simple
                        )
                    ).ToString(),
                    place
                );
            mine.Explode.ShouldBe(other.Explode, place);
            SchemaComparison.ShouldMatch(mine.Schema, other.Schema!, place);
            CompareExamples(mine.Examples, other.Example, other.Examples, place);
        }
    }

    private static void CompareResponses(ApiOperation ours, OpenApiResponses theirs)
    {
        ours.Responses.Select(response => response.Status).ShouldBe(theirs.Keys);
        foreach (var response in ours.Responses)
        {
            var other = theirs[response.Status];
            response.Description.ShouldBe(other.Description);
            response.Headers.Select(header => header.Name).ShouldBe(other.Headers?.Keys ?? Enumerable.Empty<string>());
            CompareContent(response.Content, other.Content, $"{ours.Id} {response.Status}");
        }
    }

    private static void CompareContent(IReadOnlyList<ApiMediaType> ours, IDictionary<string, IOpenApiMediaType>? theirs, string place)
    {
        ours.Select(media => media.MediaType).ShouldBe(theirs?.Keys ?? Enumerable.Empty<string>(), place);
        foreach (var media in ours)
        {
            var other = theirs![media.MediaType];
            (media.Schema is null).ShouldBe(other.Schema is null, place);
            if (media.Schema is not null)
            {
                SchemaComparison.ShouldMatch(media.Schema, other.Schema!, place);
            }

            CompareExamples(media.Examples, other.Example, other.Examples, place);
        }
    }

    private static void CompareExamples(
        IReadOnlyList<ApiExample> ours,
        System.Text.Json.Nodes.JsonNode? single,
        IDictionary<string, IOpenApiExample>? named,
        string place
    )
    {
        var expected = new List<(string Name, System.Text.Json.Nodes.JsonNode? Value)>();
        if (single is not null)
        {
            expected.Add(("", single));
        }

        expected.AddRange((named ?? new Dictionary<string, IOpenApiExample>()).Select(example => (example.Key, example.Value.Value)));
        ours.Select(example => example.Name).ShouldBe(expected.Select(example => example.Name), place);
        foreach (var (mine, other) in ours.Zip(expected))
        {
            SchemaComparison.JsonShouldBe(mine.Json, other.Value, $"{place} example {mine.Name}");
        }
    }
}
