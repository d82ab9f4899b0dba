namespace CoinStatsGen.Generator;

/// <summary>Names of the steps of the pipeline, for tests of what runs again.</summary>
internal static class TrackingNames
{
    /// <summary>Additional files that are documents, with their options.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>The same, each file once.</summary>
    public const string Documents = nameof(Documents);

    /// <summary>The text of each document.</summary>
    public const string Texts = nameof(Texts);

    /// <summary>The model of each document.</summary>
    public const string Models = nameof(Models);

    /// <summary>The options of all documents.</summary>
    public const string Options = nameof(Options);

    /// <summary>What is asked of the compilation.</summary>
    public const string Facts = nameof(Facts);

    /// <summary>The plan of each document.</summary>
    public const string Plans = nameof(Plans);

    /// <summary>The files to emit, in a fixed number of buckets.</summary>
    public const string Buckets = nameof(Buckets);

    /// <summary>The files to emit.</summary>
    public const string Files = nameof(Files);

    /// <summary>The problems to report.</summary>
    public const string Problems = nameof(Problems);
}
