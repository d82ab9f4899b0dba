using System.Text.Json;
using System.Text.RegularExpressions;
using CoinStats;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>Every operation × every documented status: the generated client against the mock server over loopback.</summary>
public sealed class EveryOperationEveryStatusTests(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private static readonly Dictionary<int, Type> ExceptionTypes = new()
    {
        [400] = typeof(CoinStatsBadRequestException),
        [401] = typeof(CoinStatsUnauthorizedException),
        [403] = typeof(CoinStatsForbiddenException),
        [404] = typeof(CoinStatsNotFoundException),
        [406] = typeof(CoinStatsCreditsExhaustedException),
        [409] = typeof(CoinStatsNotSyncedException),
        [429] = typeof(CoinStatsRateLimitedException),
        [503] = typeof(CoinStatsServiceUnavailableException),
    };

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var operation in SpecDocument.Operations)
        {
            foreach (var status in operation.Statuses)
            {
                cases.Add(operation.Id, status);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Call_DocumentedStatus_IsWhatTheDocumentShows(string operationId, int status)
    {
        var (client, wire) = fixture.ClientPreferring(status);
        using var owned = client;
        var call = new OperationCall(operationId);

        var response = await call.WithResponseAsync(client);

        response.StatusCode.ShouldBe(status);
        response.Operation.Id.ShouldBe(operationId);
        if (status == 200)
        {
            HoldsSuccess(operationId, response, wire.LastBody);
        }
        else
        {
            HoldsError(operationId, status, response);
            var thrown = await Should.ThrowAsync<CoinStatsApiException>(() => call.PlainAsync(client));
            thrown.ShouldBeOfType(ExceptionTypes[status]);
            thrown.StatusCode.ShouldBe(status);
            thrown.RequestId.ShouldBe(response.RequestId);
        }
    }

    [Fact]
    public void Cases_OfTheBundledDocument_Are541() => Cases().Count.ShouldBe(541);

    private static void HoldsSuccess(string operationId, ApiResponse response, byte[] wire)
    {
        response.IsSuccess.ShouldBeTrue();
        response.Error.ShouldBeNull();
        var sent = JsonDocument.Parse(wire).RootElement;
        if (SpecDocument.Operation(operationId).ResponseExample(200) is { } example)
        {
            JsonElement.DeepEquals(sent, example).ShouldBeTrue($"{operationId}: the server sent {sent}");
        }
        else
        {
            PropertyExamples.ShouldBeIn(sent, SuccessSchema(operationId));
        }

        ExampleComparer.ShouldHold(response.GetType().GetProperty("Body")!.GetValue(response), sent);
    }

    private static JsonElement SuccessSchema(string operationId) =>
        SpecDocument
            .Operation(operationId)
            .Json.GetProperty("responses")
            .GetProperty("200")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("schema");

    private static void HoldsError(string operationId, int status, ApiResponse response)
    {
        var example = SpecDocument.Operation(operationId).ResponseExample(status)!.Value;
        response.IsSuccess.ShouldBeFalse();
        var error = response.Error.ShouldNotBeNull();
        error.StatusCode.ShouldBe(example.GetProperty("statusCode").GetInt32());
        error.Message.ShouldBe(example.GetProperty("message").GetString());
        error.RequestId.ShouldBe(example.TryGetProperty("requestId", out var id) ? id.GetString() : null);
        switch (example.TryGetProperty("path", out var path) ? path.GetString() : null)
        {
            case null:
                error.Path.ShouldBeNull();
                break;
            case "<requested-endpoint>":
                error
                    .Path.ShouldNotBeNull()
                    .ShouldMatch("^" + Regex.Replace(SpecDocument.Operation(operationId).Path, "{[^}]+}", "[^/]+") + "(\\?.*)?$");
                break;
            case var literal:
                error.Path.ShouldBe(literal);
                break;
        }
    }
}
