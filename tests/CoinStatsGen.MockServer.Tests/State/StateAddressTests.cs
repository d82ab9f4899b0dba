using CoinStats.MockServer.Tool;
using CoinStats.MockServer.Tool.State;

namespace CoinStats.MockServer.Tests.State;

public sealed class StateAddressTests
{
    [Theory]
    [InlineData("redis://cache", "cache:6379", false, 0, null, null, "coinstats-mock", 24)]
    [InlineData("redis://127.0.0.1:7000/2", "127.0.0.1:7000", false, 2, null, null, "coinstats-mock", 24)]
    [InlineData("rediss://me:p%40ss@cache:6380/1?prefix=team&expire=1.5h", "cache:6380", true, 1, "me", "p@ss", "team", 1.5)]
    [InlineData("redis://:word@cache", "cache:6379", false, 0, null, "word", "coinstats-mock", 24)]
    public void Parse_EveryPart_IsRead(
        string text,
        string name,
        bool tls,
        int database,
        string? user,
        string? password,
        string prefix,
        double hours
    )
    {
        var address = StateAddress.Parse(text);
        address.Name.ShouldBe(name);
        address.Settings.Ssl.ShouldBe(tls);
        address.Settings.DefaultDatabase.ShouldBe(database);
        address.Settings.User.ShouldBe(user);
        address.Settings.Password.ShouldBe(password);
        address.Prefix.ShouldBe(prefix);
        address.Lifetime.ShouldBe(TimeSpan.FromHours(hours));
    }

    [Theory]
    [InlineData("cache:6379", "must be like redis://host:6379")]
    [InlineData("http://me:hidden@cache", "must be like redis://host:6379")]
    [InlineData("redis://", "must be like redis://host:6379")]
    [InlineData("redis://me:hidden@cache/one", "must have a number as database")]
    [InlineData("redis://me:hidden@cache?expire=2d", "must have hours as expire")]
    [InlineData("redis://me:hidden@cache?expire=0h", "must have hours as expire")]
    [InlineData("redis://me:hidden@cache?timeout=5", "knows prefix=… and expire=…, but not 'timeout'")]
    public void Option_WhatIsNoAddress_IsAnsweredWithoutThePassword(string text, string message)
    {
        var errors = string.Join('\n', ToolCommands.Root().Parse(["serve", "--state", text]).Errors.Select(e => e.Message));
        errors.ShouldContain("--state " + message);
        errors.ShouldNotContain("hidden");
    }
}
