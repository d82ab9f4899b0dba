using CoinStats.Http;

namespace CoinStats;

/// <summary>The facts of one operation of the document: what is called, what it answers, what it costs.</summary>
public sealed class CoinStatsOperation
{
    private readonly int[] _documentedStatuses;

    /// <summary>Creates the facts of one operation.</summary>
    /// <param name="id">The operation's id in the document.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathTemplate">The path with its parameters in braces.</param>
    /// <param name="documentedStatuses">The HTTP statuses the document lists.</param>
    /// <param name="credits">The price rule, or <see langword="null"/> where the document gives none.</param>
    public CoinStatsOperation(string id, string method, string pathTemplate, int[] documentedStatuses, CreditRule? credits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(pathTemplate);
        ArgumentNullException.ThrowIfNull(documentedStatuses);
        Id = id;
        HttpMethod = HttpMethod.Parse(method);
        Template = SentPath.Parse(pathTemplate);
        SpanName = $"{Method} {pathTemplate}";
        Credits = credits ?? CreditRule.Unknown;
        _documentedStatuses = [.. documentedStatuses];
    }

    /// <summary>The operation's id in the document, for example <c>get-wallet-balance-many</c>.</summary>
    public string Id { get; }

    /// <summary>The HTTP method in capitals.</summary>
    public string Method => HttpMethod.Method;

    /// <summary>The path with its parameters in braces, for example <c>/v1/coins/{coinId}</c>.</summary>
    public string PathTemplate => Template.Text;

    /// <summary>The HTTP statuses the document lists, in its order.</summary>
    public IReadOnlyList<int> DocumentedStatuses => _documentedStatuses;

    /// <summary>First digits of the ranges of error statuses that the document lists: 4 for <c>4XX</c>.</summary>
    public IReadOnlyList<int> ErrorRanges { get; init; } = [];

    /// <summary>Whether the document describes all other answers as errors, under <c>default</c>.</summary>
    public bool HasDefaultError { get; init; }

    /// <summary>The price rule; <see cref="CreditRule.Unknown"/> where the document gives none.</summary>
    public CreditRule Credits { get; }

    /// <summary>Whether the method only reads (GET, HEAD, OPTIONS), so that a call may be sent again.</summary>
    public bool IsSafe => HttpMethod == HttpMethod.Get || HttpMethod == HttpMethod.Head || HttpMethod == HttpMethod.Options;

    /// <summary>
    /// The client's method that syncs and then reads, where the data must be synced first; <see langword="null"/> elsewhere.
    /// </summary>
    public string? SyncMethod { get; init; }

    /// <summary>
    /// How long an answer may serve equal calls, where the client has a response cache; <see langword="null"/>: not at all, unless the
    /// client's options say otherwise.
    /// </summary>
    public TimeSpan? CacheLifetime { get; init; }

    /// <summary>
    /// Answers that mean that there is nothing, JSON without white space: they are read as the empty value of the operation's result.
    /// </summary>
    public IReadOnlyList<string> EmptyForms { get; init; } = [];

    /// <summary>
    /// The address that calls go to where options and <see cref="HttpClient"/> name none; <see langword="null"/>: that of the document.
    /// </summary>
    public string? Server { get; init; }

    /// <summary>
    /// Names of the security schemes that a call takes: one set of several, each set all at once; empty: it sends no credential.
    /// <see langword="null"/>: as most operations of the document.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>>? Security { get; init; }

    internal HttpMethod HttpMethod { get; }

    internal SentPath Template { get; }

    internal string SpanName { get; }

    /// <summary>Returns <see cref="Id"/>.</summary>
    public override string ToString() => Id;

    internal bool IsDocumented(int statusCode) =>
        HasDefaultError || Array.IndexOf(_documentedStatuses, statusCode) >= 0 || ErrorRanges.Contains(statusCode / 100);
}
