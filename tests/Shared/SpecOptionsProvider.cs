using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoinStatsGen.TestSupport;

/// <summary>Properties of the project and metadata of the documents, as the compiler hands them over.</summary>
internal sealed class SpecOptionsProvider(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(properties.ToDictionary(p => "build_property." + p.Key, p => p.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var metadata = new Dictionary<string, string> { ["build_metadata.AdditionalFiles.CoinStatsGenSpec"] = "true" };
        foreach (var item in ((SpecFile)textFile).Metadata)
        {
            metadata["build_metadata.AdditionalFiles." + item.Key] = item.Value;
        }

        return new Options(metadata);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.GetValueOrDefault(key) ?? "";
            return values.ContainsKey(key);
        }
    }
}
