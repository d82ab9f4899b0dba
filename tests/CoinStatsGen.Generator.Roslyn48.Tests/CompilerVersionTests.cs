using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator.Tests;

public sealed class CompilerVersionTests
{
    /// <summary>The other tests of this assembly mean something only so.</summary>
    [Fact]
    public void Compiler_IsTheOldestSupported() => typeof(Compilation).Assembly.GetName().Version.ShouldBe(new Version(4, 8, 0, 0));

    /// <summary>A generator that was built against a newer compiler does not load in an older one.</summary>
    [Fact]
    public void Generator_AsksForNoNewerCompiler() =>
        typeof(CoinStatsGenerator)
            .Assembly.GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .ShouldAllBe(a => a.Version == new Version(4, 8, 0, 0));

    /// <summary>Anything else would have to be packed beside it, and fails to load in hosts that carry another version.</summary>
    [Fact]
    public void Generator_AsksForNothingThatAHostLacks() =>
        typeof(CoinStatsGenerator)
            .Assembly.GetReferencedAssemblies()
            .Select(a => $"{a.Name} {a.Version}")
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "Microsoft.CodeAnalysis 4.8.0.0",
                "Microsoft.CodeAnalysis.CSharp 4.8.0.0",
                "System.Collections.Immutable 7.0.0.0",
                "System.Memory 4.0.1.2",
                "System.Reflection.Metadata 7.0.0.0", // of Roslyn itself, which reads references by it
                "netstandard 2.0.0.0",
            ]);
}
