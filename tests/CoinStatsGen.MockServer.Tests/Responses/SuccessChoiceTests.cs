using System.Net;

namespace CoinStats.MockServer.Tests.Responses;

/// <summary>Which of the documented responses is the answer, and what of it a server may send.</summary>
public class SuccessChoiceTests
{
    [Fact]
    public async Task Answer_DefaultAlone_IsTheSuccess() =>
        (await GetAsync(""" "default": {"description":"d"} """)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Answer_DefaultBesideSuccess_IsAnError()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "a") { Headers = { { "Prefer", "code=500" } } };

        (await SendAsync(""" "200": {"description":"d"}, "default": {"description":"d"} """, request)).StatusCode.ShouldBe(
            HttpStatusCode.InternalServerError
        );
    }

    [Fact]
    public async Task Answer_RangeOfSuccesses_IsItsFirst() =>
        (await GetAsync(""" "4XX": {"description":"d"}, "2XX": {"description":"d"} """)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Answer_NoSuccessDocumented_IsTheFirstErrorWithANote()
    {
        var answer = await GetAsync(""" "403": {"description":"d"}, "404": {"description":"d"} """);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.GetValues("X-Mock-Warning").ShouldHaveSingleItem().ShouldContain("describes no success");
    }

    [Fact]
    public async Task Answer_OtherProtocol_IsRefusedAtOnce() =>
        (await GetAsync(""" "101": {"description":"d"}, "400": {"description":"d"} """)).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);

    [Fact]
    public async Task Answer_HeadersOfTransport_AreLeftToTheTransport()
    {
        var answer = await GetAsync(
            """
            "200": {"description":"d","content":{"application/json":{"schema":{"type":"object"}}},"headers":{
              "Transfer-Encoding":{"schema":{"type":"string"},"example":"chunked"},"Content-Encoding":{"schema":{"type":"string"},"example":"gzip"},
              "Trailer":{"schema":{"type":"string"},"example":"x"},"X-Own":{"schema":{"type":"string"},"example":"kept"}}}
            """
        );

        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        answer.Headers.TransferEncodingChunked.ShouldNotBe(true);
        answer.Headers.Trailer.ShouldBeEmpty();
        answer.Headers.GetValues("X-Own").ShouldHaveSingleItem().ShouldBe("kept");
    }

    [Theory]
    [InlineData(""" "400": {"description":"d"} """)]
    [InlineData(
        """ "400": {"description":"d","content":{"application/problem+json":{"schema":{"type":"object","properties":{"detail":{"type":"string"}}}}}} """
    )]
    public async Task Answer_BrokenRequestWhoseBodyHasNoPlaceForReasons_TellsThemInAHeader(string refusal)
    {
        var answer = await GetAsync(
            $$""" "204": {"description":"d"}, {{refusal}} """,
            """ "parameters":[{"name":"n","in":"query","required":true,"schema":{"type":"integer"}}], """
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.GetValues("X-Mock-Warning").ShouldHaveSingleItem().ShouldContain("'n' is required");
    }

    [Fact]
    public async Task Request_WithoutMemberThatOnlyServersSend_IsInOrder()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "a")
        {
            Content = new StringContent("""{"name":"x"}""", null, "application/json"),
        };

        var answer = await SendAsync(
            """ "204": {"description":"d"} """,
            request,
            """
            "requestBody":{"content":{"application/json":{"schema":{"type":"object","required":["id","name"],
              "properties":{"id":{"type":"integer","readOnly":true},"name":{"type":"string"}}}}}},
            """
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static async Task<HttpResponseMessage> GetAsync(string responses, string more = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "a");
        return await SendAsync(responses, request, more);
    }

    private static async Task<HttpResponseMessage> SendAsync(string responses, HttpRequestMessage request, string more = "")
    {
        await using var server = CoinStatsMockServer.CreateSocketFree(
            new CoinStatsMockOptions
            {
                SpecJson = $$$"""
                {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"operationId":"a",{{{more}}}"responses":{ {{{responses}}} } } } } }
                """,
            }
        );
        using var client = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        return await client.SendAsync(request);
    }
}
