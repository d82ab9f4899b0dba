namespace CoinStats.MockServer.Tests.Simulation;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Burst_ThenTooMany_ThenTheAllowanceComesBack()
    {
        await using var client = new SimulatedClient(new() { RateLimit = new(2) });
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        var refused = await client.GetAsync("/v1/fiats");
        refused.Status.ShouldBe(429);
        refused.Message.ShouldBe("Rate limit exceeded");
        refused.Headers["Retry-After"].ShouldBe("1");

        client.Advance(0.5);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(429);
        client.Advance(60);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(429);
    }

    [Theory]
    [InlineData(0.1, 1, "10")]
    [InlineData(0.1, 3, "10")]
    [InlineData(1, 1, "1")]
    [InlineData(100, 1, "1")]
    public async Task RetryAfter_IsWhenTheNextRequestIsLetThrough(double perSecond, int burst, string retryAfter)
    {
        await using var client = new SimulatedClient(new() { RateLimit = new(perSecond) { Burst = burst } });
        for (var i = 0; i < burst; i++)
        {
            (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        }

        (await client.GetAsync("/v1/fiats")).Headers["Retry-After"].ShouldBe(retryAfter);
        client.Advance(double.Parse(retryAfter, System.Globalization.CultureInfo.InvariantCulture));
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task EachKeyAndLane_HasItsOwnAllowance()
    {
        await using var client = new SimulatedClient(new() { RateLimit = new(1) });
        (await client.GetAsync("/v1/fiats", "one")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/fiats", "two")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/fiats", "one", "lane")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/fiats", "one")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task WhatIsRefusedBefore_TakesNothing()
    {
        await using var client = new SimulatedClient(new() { RateLimit = new(1) });
        (await client.GetAsync("/v1/nowhere")).Status.ShouldBe(404);
        (await client.GetAsync("/v1/coins?limit=x")).Status.ShouldBe(400);
        (await client.GetAsync("/v1/fiats", "test-503")).Status.ShouldBe(503);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task WithoutRetryAfter_AsTheLiveService()
    {
        await using var client = new SimulatedClient(new() { RateLimit = new(1) { SendsRetryAfter = false } });
        await client.GetAsync("/v1/fiats");
        (await client.GetAsync("/v1/fiats")).Headers.ShouldNotContainKey("Retry-After");
    }

    [Fact]
    public async Task ManyAtOnce_ExactlyTheBurstIsLetThrough()
    {
        await using var client = new SimulatedClient(new() { RateLimit = new(1) { Burst = 50 } });
        var statuses = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(async () => (await client.GetAsync("/v1/fiats")).Status))
        );
        statuses.Count(s => s == 200).ShouldBe(50);
    }
}
