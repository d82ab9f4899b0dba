namespace CoinStatsGen.Package.Tests;

/// <summary>
/// All tests that build the repository's projects for release: one after the other, with the same properties, so that they build once.
/// </summary>
[CollectionDefinition(Collection)]
public sealed class ReleaseBuild : ICollectionFixture<Packages>
{
    internal const string Collection = "release build";

    /// <summary>The build of a release; code analysis is the solution build's matter.</summary>
    internal static readonly string[] Properties = ["-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzersDuringBuild=false"];
}
