using System.Net;
using CoinStats;

namespace CoinStatsGen.Tests.Errors;

/// <summary>What an error says for itself, in the words of its body.</summary>
public sealed class ErrorMessageTests
{
    [Theory]
    [InlineData(
        """{"type":"about:blank","title":"Out of stock","status":422,"detail":"Item 5 is gone."}""",
        "Out of stock: Item 5 is gone."
    )]
    [InlineData("""{"title":"Not Found","status":404}""", "Not Found")]
    [InlineData("""{"detail":"Not authenticated"}""", "Not authenticated")]
    [InlineData("""{"Title":"Bad","Detail":"Really."}""", "Bad: Really.")]
    [InlineData("""{"title":"Item 5","detail":"Item 5 is gone"}""", "Item 5 is gone")]
    [InlineData(
        """{"title":"One or more validation errors occurred.","errors":{"Name":["The Name field is required."],"":["Odd."]}}""",
        "One or more validation errors occurred. Name: The Name field is required.; Odd."
    )]
    [InlineData(
        """{"detail":[{"loc":["body","x"],"msg":"field required","type":"missing"},{"msg":"too long"}]}""",
        "field required; too long"
    )]
    [InlineData("""{"error":"invalid_grant","error_description":"The token has expired"}""", "invalid_grant: The token has expired")]
    [InlineData("""{"error":{"code":7,"message":"No such card"}}""", "No such card")]
    [InlineData(
        """{"errors":[{"status":"422","title":"Invalid","detail":"Too short."},{"message":"Other"}]}""",
        "Invalid: Too short.; Other"
    )]
    [InlineData("""{"errors":["one","two"]}""", "one; two")]
    [InlineData("""[{"errorCode":"X","message":"First"},{"message":"Second"}]""", "First; Second")]
    [InlineData("""{"message":["a","b"],"error":"Bad Request"}""", "a; b")]
    [InlineData("""{"message":"","title":"T"}""", "T")]
    [InlineData("""{"msg":"short"}""", "short")]
    [InlineData("""{"title":null,"detail":{"reason":"deep"}}""", "deep")]
    [InlineData("""{"title":"Cut","detail":"whole","rest":""", "Cut: whole")]
    [InlineData("""{"error":true}""", "Unprocessable Entity")]
    [InlineData("""["a","b"]""", "a; b")]
    public async Task Message_BodyThatSaysIt_IsTold(string body, string expected)
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(body, HttpStatusCode.UnprocessableEntity)));

        var error = await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync());

        error.Error.Message.ShouldBe(expected);
        error.Message.ShouldStartWith($"get-thing: 422: {expected}");
    }

    [Theory]
    [InlineData("""{"traceId":"00-1"}""", "00-1")]
    [InlineData("""{"traceId":"00-1","requestId":"r"}""", "r")]
    [InlineData("""{"request_id":"r"}""", "r")]
    public async Task RequestId_OfABody_IsTold(string body, string expected)
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(body, HttpStatusCode.UnprocessableEntity)));
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync())).RequestId.ShouldBe(expected);
    }
}
