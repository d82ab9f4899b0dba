using System.Text.Json.Nodes;

namespace CoinStats.Recording;

/// <summary>An exchange as it is written.</summary>
/// <param name="Label">What it is about, in letters that any file system takes.</param>
/// <param name="Question">A digest of what was asked.</param>
/// <param name="Answer">A digest of what was answered.</param>
/// <param name="Json">The stub mapping.</param>
internal sealed record RecordedMapping(string Label, string Question, string Answer, JsonObject Json);
