namespace CoinStatsGen.Package.Tests.Options;

/// <summary>A project of the batch.</summary>
/// <param name="Name">Its name, also of its document.</param>
/// <param name="Project">What stands in it: properties and items.</param>
/// <param name="Code">C# that must compile against the generated code.</param>
internal sealed record OptionCase(string Name, string Project, string Code = "")
{
    /// <summary>A project with its own copy of the small document, so that messages tell which project they come from.</summary>
    public static OptionCase Of(string name, string properties, string code = "") =>
        new(name, $"<PropertyGroup><CoinStatsGenSpec>{name}.json</CoinStatsGenSpec>{properties}</PropertyGroup>", code);
}
