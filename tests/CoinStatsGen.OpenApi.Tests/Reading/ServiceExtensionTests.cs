using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

/// <summary>Extensions of the document as a whole.</summary>
public sealed class ServiceExtensionTests
{
    [Fact]
    public void Read_ErrorRules_AreReadInOrder()
    {
        var result = With(
            "\"x-error-rules\":[{\"status\":429,\"member\":\"error\",\"contains\":\"credits\",\"means\":\"credits-exhausted\"},{\"status\":403,\"means\":\"rate-limited\",\"retry\":true}]"
        );
        result.Problems.ShouldBeEmpty();
        result.Model!.ErrorRules.ShouldBe([
            new ErrorRule(429, "credits-exhausted", "error", "credits", null),
            new ErrorRule(403, "rate-limited", null, null, true),
        ]);
    }

    [Theory]
    [InlineData("{\"means\":\"other\"}", "needs \"status\", a number from 400 to 599")]
    [InlineData("{\"status\":200,\"means\":\"other\"}", "needs \"status\", a number from 400 to 599")]
    [InlineData("{\"status\":429,\"means\":\"broke\"}", "needs \"means\", one of: other, bad-request,")]
    [InlineData("{\"status\":429}", "needs \"means\", one of: other, bad-request,")]
    [InlineData("{\"status\":429,\"means\":\"other\",\"member\":\"error\"}", "has \"member\" and \"contains\" together, or neither")]
    [InlineData("{\"status\":429,\"means\":\"other\",\"contains\":\"x\"}", "has \"member\" and \"contains\" together, or neither")]
    [InlineData("{\"status\":429,\"means\":\"other\",\"retry\":1}", "must be true or false")]
    [InlineData("5", "A rule of \"x-error-rules\" must be an object")]
    public void Read_IllFormedErrorRule_IsReported(string rule, string message) =>
        With($"\"x-error-rules\":[{rule}]")
            .SingleProblem(DocumentProblemKind.InvalidValue, message)
            .Pointer.ShouldStartWith("/x-error-rules/0");

    [Fact]
    public void Read_CreditValues_AreThoseOfEveryPrice()
    {
        var values = new CreditValues(EquatableArray<string>.From(["all", "*"]), EquatableArray<string>.From(["every"]), 10, ":");

        Spec.Operation(
                "{\"responses\":{},\"x-credits\":{\"base\":1}}",
                more: "\"x-credit-values\":{\"all\":[\"all\",\"*\"],\"unpriced\":[\"every\"],\"allFactor\":10,\"separator\":\":\"},"
            )
            .Credits!.Values.ShouldBe(values);
        Spec.Operation("{\"responses\":{},\"x-credits\":{\"base\":1}}").Credits!.Values.ShouldBe(CreditValues.Default);
    }

    [Theory]
    [InlineData("{}", "\"x-credit-values\" needs \"all\"")]
    [InlineData("{\"all\":[]}", "\"x-credit-values\" needs \"all\"")]
    [InlineData("{\"all\":[\"a\"],\"allFactor\":\"x\"}", "must be a whole number")]
    [InlineData("[]", "The value of \"x-credit-values\" must be an object")]
    public void Read_IllFormedCreditValues_AreReported(string values, string message) =>
        With($"\"x-credit-values\":{values}")
            .SingleProblem(DocumentProblemKind.InvalidValue, message)
            .Pointer.ShouldStartWith("/x-credit-values");

    [Fact]
    public void Read_RateLimitAndSyncSubjects_AreRead()
    {
        var model = With(
            "\"x-rate-limit\":{\"requestsPerSecond\":2.50,\"domain\":\"a.test\"},\"x-sync-subjects\":[{\"name\":\"id\",\"omittedIsAll\":true},"
                + "{\"name\":\"address\",\"scope\":[\"net\",\"chain\"],\"list\":\"wallets\",\"separator\":\":\",\"all\":\"all\"}]"
        ).Model!;

        model.RateLimit.ShouldBe(new RateLimitRule("2.50", "a.test"));
        model.SyncSubjects.ShouldBe([
            new SyncSubject("id", default, null, null, null, OmittedIsAll: true),
            new SyncSubject("address", EquatableArray<string>.From(["net", "chain"]), "wallets", ":", "all", OmittedIsAll: false),
        ]);
    }

    [Theory]
    [InlineData("\"x-rate-limit\":{}", "needs \"requestsPerSecond\", a number above 0 and at most 1000000")]
    [InlineData("\"x-rate-limit\":{\"requestsPerSecond\":\"2\"}", "needs \"requestsPerSecond\"")]
    [InlineData("\"x-rate-limit\":{\"requestsPerSecond\":0}", "needs \"requestsPerSecond\"")]
    [InlineData("\"x-rate-limit\":{\"requestsPerSecond\":1e999}", "needs \"requestsPerSecond\"")]
    [InlineData("\"x-rate-limit\":7", "must be an object")]
    [InlineData("\"x-sync-subjects\":[{}]", "needs \"name\", the parameter that holds the id")]
    [InlineData("\"x-sync-subjects\":[1]", "A subject of \"x-sync-subjects\" must be an object")]
    public void Read_IllFormedRateOrSubject_IsReported(string member, string message) =>
        With(member).SingleProblem(DocumentProblemKind.InvalidValue, message).Pointer.ShouldStartWith("/x-");

    private static DocumentReadResult With(string member) => Spec.Read(more: member + ",");
}
