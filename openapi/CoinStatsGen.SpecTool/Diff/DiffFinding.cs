namespace CoinStatsGen.SpecTool.Diff;

/// <summary>A change that was found.</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="Place">Where, in the words of the API.</param>
/// <param name="Message">What changed.</param>
/// <param name="Meaning">What it means for the generated C# code.</param>
internal sealed record DiffFinding(DiffRule Rule, string Place, string Message, string Meaning);
