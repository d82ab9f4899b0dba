using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

public class ExtensionTests
{
    [Fact]
    public void Read_Credits_ReadsPriceAndMultipliers()
    {
        var credits = With(
            """
            "x-credits":{"base":40,"multipliers":[{"in":"query","field":"wallets","perValue":true,"allCredits":400},{"in":"body","field":"ids","omittedIsAll":true}],"multipliersUnknown":true,"note":"n","plan":"p"}
            """
        ).Credits!;

        (credits.Base, credits.IsExact).ShouldBe((40, false));
        credits.Multipliers.ShouldBe([
            new CreditMultiplier("query", "wallets", PerValue: true, AllCredits: 400, OmittedIsAll: false),
            new CreditMultiplier("body", "ids", PerValue: false, AllCredits: null, OmittedIsAll: true),
        ]);
    }

    [Fact]
    public void Read_CreditsWithoutMultipliers_AreExact() =>
        With("\"x-credits\":{\"base\":1}").Credits.ShouldBe(new CreditRule(1, default, IsExact: true));

    [Fact]
    public void Read_StartsSync_IsRead() =>
        With("\"x-starts-sync\":{\"start\":\"a\",\"member\":\"id\"}").StartsSync.ShouldBe(new SyncStart("a", "id"));

    [Fact]
    public void Read_NamesRows_AreReadOnTheParameter() =>
        With(
            """
            "parameters":[{"name":"w","in":"query","schema":{},"x-names-rows":{"members":[["net","chain"],["id"]],"separator":":","any":["all"]} }]
            """
        )
            .Parameters[0]
            .NamesRows.ShouldBe(
                new RowNames(
                    EquatableArray<EquatableArray<string>>.From([
                        EquatableArray<string>.From(["net", "chain"]),
                        EquatableArray<string>.From(["id"]),
                    ]),
                    ":",
                    EquatableArray<string>.From(["all"])
                )
            );

    [Fact]
    public void Read_CacheSeconds_AreRead() => With("\"x-cache-seconds\":30").CacheSeconds.ShouldBe(30);

    [Fact]
    public void Read_EmptyForms_AreCompactJsonEachOnce() =>
        With("\"x-empty-forms\":[ [], { \"result\" : null }, {}, [ ], null]")
            .EmptyForms.ShouldBe(["[]", "{\"result\":null}", "{}", "null"]);

    [Fact]
    public void Read_Observed_AreNamedCompactJsonOfAnyShape()
    {
        var operation = Spec.Operation(
            """
            {"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"type":"object"},"x-observed":{"bare":[ 1.0 ],"none":null} } } } } }
            """
        );

        operation.Responses[0].Content[0].Observed.ShouldBe([new ApiExample("bare", "[1.0]"), new ApiExample("none", "null")]);
    }

    [Fact]
    public void Read_AlsoNamed_IsReadOnTheMember()
    {
        var properties = Members(
            """{"properties":{"data":{"type":"array","items":{},"x-also-named":["result","rows","result"]},"meta":{}}}"""
        );

        properties[0].AlsoNamed.ShouldBe(["result", "rows"]);
        properties[1].AlsoNamed.ShouldBeEmpty();
    }

    [Fact]
    public void Read_AlsoNamedBesideAReference_IsReadOnTheMember() =>
        Members("""{"properties":{"data":{"$ref":"#/components/schemas/S","x-also-named":["result"]} } }""")[0]
            .AlsoNamed.ShouldBe(["result"]);

    [Fact]
    public void Read_AlsoNamedInAPartOfAllOf_StaysWithTheMember() =>
        Members(
            """{"allOf":[{"properties":{"data":{"type":"object","x-also-named":["result"]} } },{"properties":{"data":{"type":"object"} } }]}"""
        )[0]
            .AlsoNamed.ShouldBe(["result"]);

    [Theory]
    [InlineData("[\"\"]", "\"\" cannot be a further name of \"data\"")]
    [InlineData("[\"data\"]", "\"data\" cannot be a further name of \"data\"")]
    [InlineData("[\"meta\"]", "\"meta\" cannot be a further name of \"data\"")]
    [InlineData("\"result\"", "The value of \"x-also-named\" must be a list of strings")]
    [InlineData("[5]", "The value of \"x-also-named\" must be a string, not a number")]
    public void Read_IllFormedAlsoNamed_IsReportedAndLeftOut(string names, string message)
    {
        var result = Spec.ReadSchemas($$"""{"S":{"properties":{"data":{"x-also-named":{{names}} },"meta":{} } } }""");

        result
            .SingleProblem(DocumentProblemKind.InvalidValue, message)
            .Pointer.ShouldStartWith("/components/schemas/S/properties/data/x-also-named");
        ((ObjectSchema)result.Model!.Schemas[0].Schema).Properties[0].AlsoNamed.ShouldBeEmpty();
    }

    [Fact]
    public void Read_OtherExtensions_AreRead()
    {
        var operation = With(
            """
            "x-required-any":[["wallets"],["address","blockchain"]],
            "x-pagination":{"page":"page","limit":"limit","defaultLimit":20,"items":"result","meta":"meta","hasNext":"hasNextPage","hasPrevious":"hp","pageNumber":"n","pageSize":"s","itemCount":"i","pageCount":"c"},
            "x-sync":{"start":"a","status":"b","field":"c","ready":"synced","notReady":409},
            "x-credit-usage":{"total":"t","used":"u","remaining":"r"},
            "x-provenance":{"source":"S","complete":true,"note":"N"}
            """
        );

        operation.RequiredAny.ShouldBe([EquatableArray<string>.From(["wallets"]), EquatableArray<string>.From(["address", "blockchain"])]);
        operation.Pagination.ShouldBe(
            new PaginationRule("page", "limit", 20, "result", "meta", "hasNextPage")
            {
                HasPrevious = "hp",
                PageNumber = "n",
                PageSize = "s",
                ItemCount = "i",
                PageCount = "c",
            }
        );
        operation.CreditUsage.ShouldBe(new CreditUsageRule("t", "u", "r", Plan: null));
        operation.Sync.ShouldBe(new SyncRule("a", "b", "c", "synced", 409));
        operation.Provenance.ShouldBe(new Provenance("S", Complete: true, "N"));
    }

    [Theory]
    [InlineData("\"x-credits\":5", "The value of \"x-credits\" must be an object, not a number")]
    [InlineData("\"x-credits\":{}", "\"x-credits\" needs \"base\"")]
    [InlineData("\"x-credits\":{\"base\":-1}", "\"x-credits\" needs \"base\"")]
    [InlineData("\"x-credits\":{\"base\":1.5}", "\"x-credits\" needs \"base\"")]
    [InlineData(
        "\"x-credits\":{\"base\":1,\"multipliers\":[{\"in\":\"url\",\"field\":\"a\"}]}",
        "A multiplier of \"x-credits\" needs \"in\""
    )]
    [InlineData("\"x-credits\":{\"base\":1,\"multipliers\":[{\"in\":\"query\"}]}", "A multiplier of \"x-credits\" needs \"in\"")]
    [InlineData("\"x-required-any\":[\"a\"]", "The value of \"x-required-any\" must be a list of strings, not a string")]
    [InlineData("\"x-pagination\":{\"page\":\"p\"}", "\"x-pagination\" needs \"page\" and \"limit\"")]
    [InlineData("\"x-credit-usage\":{\"total\":\"t\",\"used\":\"u\"}", "\"x-credit-usage\" needs \"total\", \"used\" and \"remaining\"")]
    [InlineData("\"x-sync\":{\"start\":\"a\"}", "\"x-sync\" needs")]
    [InlineData("\"x-starts-sync\":{\"start\":\"a\"}", "\"x-starts-sync\" needs \"start\", an operation id, and \"member\"")]
    [InlineData("\"x-cache-seconds\":0", "\"x-cache-seconds\" is a whole number of seconds above 0")]
    [InlineData("\"x-cache-seconds\":1.5", "\"x-cache-seconds\" is a whole number of seconds above 0")]
    [InlineData("\"x-cache-seconds\":\"30\"", "\"x-cache-seconds\" is a whole number of seconds above 0")]
    [InlineData("\"x-empty-forms\":{}", "The value of \"x-empty-forms\" must be a list, not an object")]
    [InlineData("\"x-provenance\":{}", "\"x-provenance\" needs \"source\"")]
    public void Read_IllFormedExtension_IsReported(string member, string message) =>
        Spec.ReadOperation($$"""{"responses":{},{{member}}}""")
            .SingleProblem(DocumentProblemKind.InvalidValue, message)
            .Pointer.ShouldStartWith("/paths/~1x/get/x-");

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"members\":[[\"a\"],[\"b\"]]}")]
    [InlineData("{\"members\":[[\"a\"]],\"separator\":\":\"}")]
    public void Read_IllFormedRowNames_AreReported(string names) =>
        Spec.ReadOperation($$"""{"responses":{},"parameters":[{"name":"w","in":"query","schema":{},"x-names-rows":{{names}} }]}""")
            .SingleProblem(DocumentProblemKind.InvalidValue, "\"x-names-rows\" needs \"members\"")
            .Pointer.ShouldEndWith("/x-names-rows");

    [Fact]
    public void Read_UnknownExtension_IsNoProblem() => With("\"x-anything\":{\"a\":[1]}").Credits.ShouldBeNull();

    private static EquatableArray<ApiProperty> Members(string schema) =>
        ((ObjectSchema)Spec.Schemas($$"""{"X":{{schema}},"S":{"type":"object"} }""").Named("X")).Properties;

    private static ApiOperation With(string members) => Spec.Operation($$"""{"responses":{},{{members}}}""");
}
