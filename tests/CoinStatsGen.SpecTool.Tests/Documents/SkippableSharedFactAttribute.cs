namespace CoinStatsGen.SpecTool.Tests.Documents;

/// <summary>A test that needs a file from the folder <c>shared</c> beside the checkout; skipped where it is not there.</summary>
public sealed class SkippableSharedFactAttribute : FactAttribute
{
    public SkippableSharedFactAttribute(string file)
    {
        if (!File.Exists(SpecDocuments.SharedPath(file)))
        {
            Skip = $"../shared/{file} is not beside this checkout.";
        }
    }
}
