using System.Globalization;
using CoinStats.MockServer.Tool;

namespace CoinStats.MockServer.Tests.Tool;

public sealed class SimulationOptionsTests
{
    public static TheoryData<string, CoinStatsMockSimulationOptions> Lines =>
        new()
        {
            { "", new() },
            {
                "--latency 50ms",
                new() { Latency = new(TimeSpan.FromMilliseconds(50)) }
            },
            {
                "--latency 1.5s±500ms",
                new() { Latency = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromMilliseconds(500)) }
            },
            {
                "--latency 50ms+-10ms",
                new() { Latency = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(10)) }
            },
            {
                "--rate-limit 2/s",
                new() { RateLimit = new(2) }
            },
            {
                "--rate-limit 30/m,5",
                new() { RateLimit = new(0.5) { Burst = 5 } }
            },
            {
                "--credits 20000",
                new() { Credits = new(20_000) }
            },
            {
                "--credits 20000,402",
                new() { Credits = new(20_000) { EmptyStatus = 402 } }
            },
            {
                "--sync",
                new() { Sync = new() }
            },
            {
                "--sync 250ms",
                new() { Sync = new(TimeSpan.FromMilliseconds(250)) }
            },
            {
                "--paging",
                new() { Paging = new() }
            },
            {
                "--paging 70",
                new() { Paging = new(70) }
            },
            {
                "--reflect",
                new() { Reflection = true }
            },
            {
                "--chaos 5%",
                new() { Chaos = new(5) }
            },
            {
                "--chaos 0.5,slow",
                new()
                {
                    Chaos = new(0.5) { Errors = false, Resets = false },
                }
            },
            {
                "--gaps 20%",
                new() { Gaps = new(20) }
            },
            {
                "--gaps 0.5,nulls,empty",
                new() { Gaps = new(0.5) { Missing = false } }
            },
            {
                "--sync --paging --chaos 1%",
                new()
                {
                    Sync = new(),
                    Paging = new(),
                    Chaos = new(1),
                }
            },
        };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Read_EveryForm_IsUnderstoodInAnyCulture(string line, CoinStatsMockSimulationOptions expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            var parsed = ToolCommands.Root().Parse(["serve", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            parsed.Errors.ShouldBeEmpty();
            SimulationOptions.Read(parsed).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("--latency 50", "--latency must be like 50ms, 1.5s or 50ms±10ms, but is '50'.")]
    [InlineData("--latency 10ms±20ms", "but is '10ms±20ms': the jitter must be from 0 to the latency of")]
    [InlineData("--latency 11m", "the latency must be from 0 to 10 minutes")]
    [InlineData("--rate-limit 2/day", "--rate-limit must be like 2/s, 100/m or 2/s,10, but is '2/day'.")]
    [InlineData("--rate-limit 0/s", "the requests per second must be above")]
    [InlineData("--rate-limit 2/s,0", "the burst must be from 1")]
    [InlineData("--credits many", "--credits must be like 20000 or 20000,402, but is 'many'.")]
    [InlineData("--credits 5,200", "the status of an empty account must be from 400")]
    [InlineData("--sync 2", "--sync must be like 2s, but is '2'.")]
    [InlineData("--paging 1.5", "--paging must be like 2500, but is '1.5'.")]
    [InlineData("--chaos 101%", "the percentage must be from 0 to 100")]
    [InlineData("--chaos 5%,rain", "--chaos must be like 5% or 5%,errors,slow, but is '5%,rain'.")]
    [InlineData("--gaps 101%", "the percentage must be from 0 to 100")]
    [InlineData("--gaps 20%,holes", "--gaps must be like 20% or 20%,missing,nulls, but is '20%,holes'.")]
    [InlineData("--latency", "--latency")]
    public void Parse_WhatCannotBe_IsAnsweredClearly(string line, string message) =>
        string.Join('\n', ToolCommands.Root().Parse(["serve", .. line.Split(' ')]).Errors.Select(e => e.Message)).ShouldContain(message);
}
