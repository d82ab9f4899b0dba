namespace CoinStats.MockServer.Tool.Verification;

/// <summary>A place where an answer is not what the document says.</summary>
/// <param name="Kind">What kind, such as <c>wrong-type</c>.</param>
/// <param name="Path">JSON path in the body, such as <c>$.result[0].price</c>; <c>$</c> for the whole.</param>
/// <param name="Message">What the document says, and what came.</param>
/// <param name="Count">How many places of the same list differ in the same way; the path names the first.</param>
internal sealed record Deviation(string Kind, string Path, string Message, int Count = 1);
