namespace CoinStatsGen.Package.Tests;

/// <summary>A test that needs a native linker, on Linux.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkerFactAttribute : FactAttribute
{
    public LinkerFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !(File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc")))
        {
            Skip = "Native AOT needs clang or gcc on Linux.";
        }
    }
}
