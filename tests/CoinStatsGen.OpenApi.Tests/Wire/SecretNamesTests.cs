using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Tests.Wire;

public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("X-API-KEY", true)]
    [InlineData("my_client_secret", true)]
    [InlineData("shareToken", true)]
    [InlineData("Proxy-Authorization", true)]
    [InlineData("token", false)]
    [InlineData("coinId", false)]
    public void IsSecret_Name_WhateverCaseAndDashes(string name, bool expected) => SecretNames.Default.IsSecret(name).ShouldBe(expected);

    [Fact]
    public void IsSecret_NamesOfTheUser_CountToo() => new SecretNames(["Vault-Id"]).IsSecret("vaultId").ShouldBeTrue();

    [Theory]
    [InlineData("X-API-KEY", true)]
    [InlineData("x-cg-pro-api-key", true)]
    [InlineData("Authorization", true)]
    [InlineData("sharetoken", false)]
    public void IsCredential_Header_SaysWhoseCallItIs(string header, bool expected) => SecretNames.IsCredential(header).ShouldBe(expected);
}
