using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

public class ParameterTests
{
    [Fact]
    public void Read_Parameter_ReadsEverything()
    {
        var parameter = Spec.Parameter(
            """
            {"name":"portfolio~id","in":"query","required":true,"deprecated":true,"description":"D","allowReserved":true,"allowEmptyValue":true,
             "schema":{"type":"string","default":"usd","enum":["usd","eur"]},"x-csharp-type":"CoinStats.WalletRef","example":"usd","examples":{"n":{"value":"eur"}}}
            """
        );

        (
            parameter.Name,
            parameter.In,
            parameter.Required,
            parameter.Deprecated,
            parameter.Description,
            parameter.AllowReserved,
            parameter.CSharpType
        ).ShouldBe(("portfolio~id", ParameterLocation.Query, true, true, "D", true, "CoinStats.WalletRef"));
        parameter.Schema.ShouldBeOfType<StringSchema>().DefaultJson.ShouldBe("\"usd\"");
        parameter.Examples.ShouldBe([new ApiExample("", "\"usd\""), new ApiExample("n", "\"eur\"")]);
    }

    [Theory]
    [InlineData("query", "", ParameterStyle.Form, true)]
    [InlineData("query", ",\"explode\":false", ParameterStyle.Form, false)]
    [InlineData("query", ",\"style\":\"spaceDelimited\"", ParameterStyle.SpaceDelimited, false)]
    [InlineData("query", ",\"style\":\"pipeDelimited\"", ParameterStyle.PipeDelimited, false)]
    [InlineData("query", ",\"style\":\"deepObject\",\"explode\":true", ParameterStyle.DeepObject, true)]
    [InlineData("header", "", ParameterStyle.Simple, false)]
    [InlineData("header", ",\"explode\":true", ParameterStyle.Simple, true)]
    [InlineData("cookie", "", ParameterStyle.Form, true)]
    [InlineData("path", "", ParameterStyle.Simple, false)]
    [InlineData("path", ",\"style\":\"matrix\"", ParameterStyle.Matrix, false)]
    [InlineData("path", ",\"style\":\"label\"", ParameterStyle.Label, false)]
    public void Read_Style_HasTheDefaultsOfItsPlace(string place, string more, ParameterStyle style, bool explode)
    {
        var parameter = Spec.Parameter(
            $$$"""{"name":"p","in":"{{{place}}}","schema":{}{{{more}}}}""",
            path: place == "path" ? "/{p}" : "/x"
        );

        (parameter.Style, parameter.Explode).ShouldBe((style, explode));
    }

    [Fact]
    public void Read_StyleOfAnotherPlace_IsReportedAndTheDefaultUsed()
    {
        var result = Spec.ReadOperation("""{"parameters":[{"name":"p","in":"header","style":"form","schema":{}}],"responses":{}}""");

        result.SingleProblem(DocumentProblemKind.InvalidValue, "The style \"form\" is none of a header parameter; simple is used");
        result.Model!.Operations[0].Parameters[0].Style.ShouldBe(ParameterStyle.Simple);
    }

    [Fact]
    public void Read_Content_GivesMediaTypeAndSchema()
    {
        var parameter = Spec.Parameter(
            """{"name":"p","in":"query","content":{"application/json":{"schema":{"type":"integer"},"example":5}}}"""
        );

        parameter.ContentMediaType.ShouldBe("application/json");
        parameter.Schema.ShouldBeOfType<NumberSchema>();
        parameter.Examples.ShouldBe([new ApiExample("", "5")]);
    }

    [Fact]
    public void Read_NoSchema_IsAnyValue() => Spec.Parameter("""{"name":"p","in":"query"}""").Schema.ShouldBeOfType<AnySchema>();

    [Fact]
    public void Read_PathItemAndOperation_AreMergedAndTheOperationWins()
    {
        var model = Spec.Read(
            """
            {"/a":{"parameters":[{"name":"p","in":"query","description":"old"},{"name":"q","in":"query"},{"$ref":"#/components/parameters/H"}],
             "get":{"parameters":[{"name":"p","in":"header"},{"name":"p","in":"query","description":"new"}],"responses":{}}}}
            """,
            """{"parameters":{"H":{"name":"h","in":"header"}}}"""
        ).Model!;

        model
            .Operations[0]
            .Parameters.Select(parameter => (parameter.Name, parameter.In, parameter.Description))
            .ShouldBe([
                ("p", ParameterLocation.Query, "new"),
                ("q", ParameterLocation.Query, null),
                ("h", ParameterLocation.Header, null),
                ("p", ParameterLocation.Header, null),
            ]);
    }

    [Fact]
    public void Read_NameTwiceInOneList_IsReportedAndTheLastCounts()
    {
        var result = Spec.ReadOperation(
            """{"parameters":[{"name":"p","in":"query"},{"name":"p","in":"query","required":true}],"responses":{}}"""
        );

        result
            .SingleProblem(DocumentProblemKind.InvalidValue, "The query parameter \"p\" stands twice")
            .Pointer.ShouldBe("/paths/~1x/get/parameters/1");
        result.Model!.Operations[0].Parameters.ShouldHaveSingleItem().Required.ShouldBeTrue();
    }

    [Fact]
    public void Read_UndescribedPathParameter_IsReportedAndReadAsString()
    {
        var result = Spec.ReadOperation("""{"responses":{}}""", path: "/{a}/b");

        result.SingleProblem(DocumentProblemKind.InvalidValue, "names {a}, but no path parameter describes it");
        var parameter = result.Model!.Operations[0].Parameters.ShouldHaveSingleItem();
        (parameter.Name, parameter.In, parameter.Required).ShouldBe(("a", ParameterLocation.Path, true));
        parameter.Schema.ShouldBeOfType<StringSchema>();
    }

    [Fact]
    public void Read_PathParameterWithoutPlace_IsReportedAndIgnored()
    {
        var result = Spec.ReadOperation("""{"parameters":[{"name":"p","in":"path","required":true}],"responses":{}}""");

        result.SingleProblem(DocumentProblemKind.InvalidValue, "The path /x has no place for the path parameter \"p\"");
        result.Model!.Operations[0].Parameters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("content-type")]
    [InlineData("Authorization")]
    public void Read_HeaderThatTheStandardIgnores_IsIgnored(string name) =>
        Spec.Operation($$$"""{"parameters":[{"name":"{{{name}}}","in":"header"}],"responses":{}}""").Parameters.ShouldBeEmpty();

    [Fact]
    public void Read_PathParameterWithoutRequired_IsRequired() =>
        Spec.Parameter("""{"name":"p","in":"path"}""", path: "/{p}").Required.ShouldBeTrue();
}
