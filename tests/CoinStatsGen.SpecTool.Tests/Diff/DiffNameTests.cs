using CoinStatsGen.SpecTool.Diff;

namespace CoinStatsGen.SpecTool.Tests.Diff;

/// <summary>Messages name what the generator generates.</summary>
public sealed class DiffNameTests
{
    private const string Two =
        """[{"name": "page_no", "in": "query", "schema": {"type": "string"}}, {"name": "pageNo", "in": "query", "schema": {"type": "string"}}]""";

    [Fact]
    public void Compare_ParameterOfATakenName_IsCalledAsInTheSignature()
    {
        var report = DiffPairs.Compare("parameters", """[{"name": "page_no", "in": "query", "schema": {"type": "string"}}]""", Two);

        var added = report.Findings.Single(finding => finding.Rule == DiffRules.OptionalParameterAdded).Meaning;
        added.ShouldNotBe("The argument pageNo may be given.");
        report
            .Findings.Single(finding => finding.Rule == DiffRules.NameMoved)
            .Meaning.ShouldBe("pageNo is gone: code that names it does not compile.");
    }

    [Fact]
    public void Compare_PropertyCalledLikeItsType_HasTheNameItGets()
    {
        const string Before = """{"Price": {"type": "object", "properties": {"low": {"type": "number"}}}}""";
        const string After = """{"Price": {"type": "object", "properties": {"low": {"type": "number"}, "price": {"type": "number"}}}}""";

        var added = DiffPairs.Compare("schemas", Before, After).Findings.Single(finding => finding.Rule == DiffRules.ResponsePropertyAdded);

        added.Meaning.ShouldBe("The property PriceValue is new and may be null.");
    }

    [Fact]
    public void Compare_SchemaWithoutAType_IsCalledNone()
    {
        var removed = DiffPairs.Compare("schemas", """{"Names": {"type": "array", "items": {"type": "string"}}}""", "{}");

        removed.Findings.Single(finding => finding.Rule == DiffRules.SchemaRemoved).Meaning.ShouldBe("Nothing: it has no type of its own.");
    }
}
