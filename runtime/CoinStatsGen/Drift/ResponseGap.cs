namespace CoinStats;

/// <summary>
/// A place where an answer held less than the document promises, and was read all the same: the member has its type's empty value.
/// </summary>
/// <param name="Path">Where, with <c>[*]</c> for any element of an array, for example <c>$.result[*].price</c>; at most 256
/// characters.</param>
/// <param name="Expected">What the document promises there, for example <c>a number</c>.</param>
/// <param name="Found">The JSON type that came, as JSON Schema calls it (<c>null</c>, <c>string</c>, …), or <c>nothing</c> where the member
/// was missing.</param>
/// <param name="Count">How often the answer has this gap.</param>
public sealed record ResponseGap(string Path, string Expected, string Found, long Count)
{
    /// <summary>The gap as a sentence.</summary>
    public override string ToString() => $"{Path}: expected {Expected}, found {Found}";
}
