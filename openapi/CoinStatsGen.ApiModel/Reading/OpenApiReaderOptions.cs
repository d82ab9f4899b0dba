namespace CoinStatsGen.ApiModel.Reading;

/// <summary>What a reader of a document may be told.</summary>
public sealed record OpenApiReaderOptions
{
    /// <summary>Report keywords that are not on the allow-list.</summary>
    /// <value>Default: true. They are never read, only reported or not.</value>
    public bool ReportUnknownKeywords { get; init; } = true;
}
