namespace CoinStats.MockServer.Export;

/// <summary>What a header, query parameter or cookie of the request must be.</summary>
/// <param name="Place">Where it stands, in OpenAPI's word.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Texts">The text, or the preferences.</param>
internal sealed record RequestRule(string Place, string Name, RequestRuleKind Kind, params string[] Texts)
{
    /// <summary>
    /// A preference such as <c>code=429</c> as a regular expression over the whole header, in what both Java and .NET read alike.
    /// </summary>
    public static string Expression(string preference) =>
        $@"(?i)(.*[,;])?\s*{preference.Replace("=", @"\s*=\s*""?", StringComparison.Ordinal)}""?\s*([,;].*)?";
}
