using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Refresh;

namespace CoinStatsGen.SpecTool.Tests.Refresh;

public sealed class PageNotesTests
{
    private const string Operation =
        """{"parameters": [{"name": "wallets"}, {"name": "address"}, {"name": "blockchain"}, {"name": "connectionId"}, {"name": "type", "required": true}]}""";

    [Theory]
    [InlineData("<Note>**40** credits per request</Note>", """{"base":40,"multipliers":[]}""")]
    [InlineData("<Note>**1** credit per request</Note>", """{"base":1,"multipliers":[]}""")]
    [InlineData("<Note>**4,000** credits per request</Note>", """{"base":4000,"multipliers":[]}""")]
    [InlineData(
        "<Note>**3** credits per request</Note><Note>In **Query** field **\"coinIds\"**: credits are multiplied by the number of "
            + "values.</Note>",
        """{"base":3,"multipliers":[{"in":"query","field":"coinIds","perValue":true}]}"""
    )]
    [InlineData(
        "<Note>**50** credits per request</Note><Note>In **Body** field **\"wallets\"**: credits are multiplied by the number of "
            + "values.</Note><Note>If the value of **\"wallets\"** in **Body** is **\"all\"**, multiplier is **500** credits.</Note>",
        """{"base":50,"multipliers":[{"in":"body","field":"wallets","perValue":true,"allCredits":500}]}"""
    )]
    [InlineData(
        "<Note>**5** credits per request</Note><Note>If the value of **\"a\"** in **Path** is **\"all\"**, multiplier is **9** "
            + "credits.</Note>",
        """{"base":5,"multipliers":[{"in":"path","field":"a","perValue":false,"allCredits":9}]}"""
    )]
    [InlineData("no notes", "null")]
    public void Read_CreditNotes_BecomeTheRule(string prose, string credits)
    {
        var rules = Read(prose);

        CanonicalJson.WriteCompact(rules.Credits).ShouldBe(credits);
        rules.Unread.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<Note>**40** credits per request</Note><Note>Omitting portfolioId costs 300.</Note>", "Omitting portfolioId costs 300.")]
    [InlineData("<Note>**40** credits per request</Note><Note>**41** credits per request</Note>", "**41** credits per request")]
    [InlineData("<Note>about 40 credits</Note>", "about 40 credits")]
    [InlineData(
        "<Note>In **Query** field **\"a\"**: credits are multiplied by the number of values.</Note>",
        "a multiplier of a without a price"
    )]
    [InlineData("<Accordion title=\"Required\">\n* portfolioId or sharetoken\n</Accordion>", "Required: portfolioId or sharetoken")]
    [InlineData("<Accordion title=\"Required\">\n* a valid wallet\n</Accordion>", "Required: a valid wallet")]
    public void Read_OtherNotes_AreListedNotGuessed(string prose, string unread) => Read(prose).Unread.ShouldBe([unread]);

    [Theory]
    [InlineData(
        "* Either:\n  * wallets: pairs, or\n  * address plus blockchain (single, \"all\")",
        """[["wallets"],["address","blockchain"]]"""
    )]
    [InlineData("* address\n* connectionId or blockchain", """[["address","connectionId"],["address","blockchain"]]""")]
    [InlineData("* type: the range\n* connectionId or blockchain", """[["connectionId"],["blockchain"]]""")]
    [InlineData("* `address` and `blockchain`.", "null")]
    [InlineData("* type", "null")]
    public void Read_RequiredList_BecomesAlternatives(string list, string groups)
    {
        var rules = Read($"<Accordion title=\"Required\">\n{list}\n</Accordion>");

        CanonicalJson.WriteCompact(rules.RequiredAny).ShouldBe(groups);
        rules.Unread.ShouldBeEmpty();
    }

    [Fact]
    public void Find_PageCutOffInItsBlock_IsRefused() =>
        Should
            .Throw<SpecTool.Commands.ToolException>(() => MarkdownPage.Find(new("p.md", "# P\n```yaml\nopenapi: 3.0.0\n")))
            .Message.ShouldContain("p.md(2,1): the block with the OpenAPI document is not closed");

    [Fact]
    public void Find_SeveralBlocks_TakesTheDocument()
    {
        var block = MarkdownPage.Find(new("p.md", "```yaml\na: 1\n```\n````yaml /o.json PATCH /v1/x\nopenapi: 3.0.0\n```\n````\nend"));

        block.ShouldNotBeNull().Yaml.ShouldBe("openapi: 3.0.0\n```");
        (block.Method, block.Path).ShouldBe(("patch", "/v1/x"));
        block.Prose.ShouldContain("end");
    }

    [Fact]
    public void Add_ToTheChangelog_GoesIntoTheTopmostVersion()
    {
        var report = DiffReports.Of(DiffRules.OperationRemoved, DiffRules.OperationAdded, DiffRules.TitleChanged);

        ChangelogEntry
            .Add("# Changelog\n\n## 2\n\n### Fixed\n- f\n\n## 1\n\n### Added\n- a\n", report)
            .ShouldBe(
                "# Changelog\n\n## 2\n\n### Breaking\n- API: place: operation-removed. meaning.\n\n### Added\n- API: place: "
                    + "operation-added. meaning.\n\n### Fixed\n- f\n\n## 1\n\n### Added\n- a\n"
            );
        ChangelogEntry
            .Add("# Changelog\n", report)
            .ShouldBe(
                "# Changelog\n\n## Unreleased\n\n### Breaking\n- API: place: operation-removed. meaning.\n\n### Added\n- API: "
                    + "place: operation-added. meaning.\n"
            );
    }

    private static PageRules Read(string prose) => PageNotes.Read(prose, "/a", "get", JsonNode.Parse(Operation)!.AsObject());

    private static class DiffReports
    {
        public static DiffReport Of(params DiffRule[] rules) =>
            new([.. rules.Select(rule => new DiffFinding(rule, "place", $"{rule.Id}.", "meaning."))]);
    }
}
