namespace CoinStats.MockServer.Tests.Fixtures;

/// <summary>The line users write, with options.</summary>
public sealed class MockFixture() : CoinStatsMockFixture(new CoinStatsMockOptions { SpecJson = TinySpec.Json }), IAsyncLifetime;
