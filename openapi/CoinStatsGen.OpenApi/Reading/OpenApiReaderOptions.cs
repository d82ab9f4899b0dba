namespace CoinStatsGen.OpenApi.Reading;

/// <summary>What a reader of a document may be told.</summary>
public sealed record OpenApiReaderOptions
{
    /// <summary>Report keywords that are not on the allow-list.</summary>
    /// <value>Default: true. They are never read, only reported or not.</value>
    public bool ReportUnknownKeywords { get; init; } = true;

    /// <summary>
    /// Keep the examples of bodies and headers in the model; those of parameters and schemas, which comments tell, are always kept.
    /// </summary>
    /// <value>Default: true. False saves their texts: they are still checked, and a change of one is no change of the model.</value>
    public bool KeepExamples { get; init; } = true;
}
