namespace CoinStats.StubEngine.Matching;

/// <summary>
/// What the parts of a multipart body must be. WireMock takes <c>name</c> and <c>fileName</c> but does not compare them; neither does this.
/// </summary>
/// <param name="IsAll">Every part must fit rather than one.</param>
/// <param name="Headers">Headers of the part.</param>
/// <param name="Body">Its body.</param>
internal sealed record MultipartMatcher(bool IsAll, NamedMatcher[] Headers, ValueMatcher[] Body)
{
    /// <summary>The body fits.</summary>
    public bool Matches(List<MultipartPart> parts, MatchBudget budget) =>
        parts.Count > 0 && (IsAll ? parts.TrueForAll(part => Matches(part, budget)) : parts.Exists(part => Matches(part, budget)));

    private bool Matches(MultipartPart part, MatchBudget budget)
    {
        var value = new MatchValue(part.Body);
        return Array.TrueForAll(Headers, h => h.Matches(part.Headers[h.Name], budget))
            && Array.TrueForAll(Body, b => b.Matches(value, budget));
    }
}
