using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Naming;

/// <summary>
/// Names of the exceptions of a client. One that is called as the runtime's own throws the runtime's; any other has its own, so that
/// catching the errors of one service never catches those of another.
/// </summary>
internal sealed class ErrorNames
{
    private const string RuntimePrefix = "CoinStats";

    private readonly ApiDocument _document;
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    /// <summary>Names those of a whole document, so that filters rename nothing.</summary>
    public ErrorNames(ApiDocument document, ClientSettings settings, NameScope scope)
    {
        _document = document;
        IsShared = settings.Prefix == RuntimePrefix;
        if (IsShared)
        {
            return;
        }

        Base = scope.AllotOne(new NameRequest("exceptions", "", settings.Prefix + "ApiException"));
        var words = Kinds.Select(static kind => kind.ToString()).Concat(Statuses.Select(static status => StatusWords.Of(status)!));
        foreach (var word in words)
        {
            _own[word] = scope.AllotOne(new NameRequest("exceptions/" + word, "", settings.Prefix + word + "Exception"));
        }
    }

    /// <summary>The client throws the exceptions of the runtime.</summary>
    public bool IsShared { get; }

    /// <summary>Name of the client's own exception that the others derive from; empty where it has none.</summary>
    public string Base { get; } = "";

    /// <summary>Meanings that answers have by their status, documented or not, or by the document's rules, each once.</summary>
    public IEnumerable<ErrorKind> Kinds =>
        _document
            .ErrorRules.Select(static rule => ErrorKinds.OfWord(rule.Means)!.Value)
            .Concat(ErrorKinds.OfAnyStatus)
            .Where(static kind => kind != ErrorKind.Other)
            .Distinct()
            .OrderBy(static kind => kind);

    /// <summary>Documented statuses that mean none of the kinds and have a name, ascending.</summary>
    public IEnumerable<int> Statuses =>
        DocumentedStatuses.Where(status => KindOf(status) == ErrorKind.Other && StatusWords.Of(status) is not null).OrderBy(static s => s);

    private IEnumerable<int> DocumentedStatuses =>
        _document
            .Operations.SelectMany(static o => o.Responses)
            .Select(static r => r.StatusCode ?? 0)
            .Where(static status => status >= 400)
            .Distinct();

    /// <summary>The client's own exception of a kind.</summary>
    public string OwnOf(ErrorKind kind) => _own[kind.ToString()];

    /// <summary>The client's own exception of a status.</summary>
    public string OwnOf(int status) => _own[StatusWords.Of(status)!];

    /// <summary>The exception that carries an answer, as code refers to it.</summary>
    /// <param name="status">The status; null for a range.</param>
    public string Of(int? status)
    {
        var kind = status is { } number ? KindOf(number) : ErrorKind.Other;
        if (IsShared)
        {
            return "global::CoinStats.CoinStats" + (kind == ErrorKind.Other ? "Api" : kind.ToString()) + "Exception";
        }

        return kind != ErrorKind.Other ? OwnOf(kind)
            : status is { } known && StatusWords.Of(known) is not null ? OwnOf(known)
            : Base;
    }

    /// <summary>What a status means: what a rule of the document says of all answers with it, else the status itself.</summary>
    private ErrorKind KindOf(int status) =>
        _document.ErrorRules.Find(rule => rule.Status == status && rule.Member is null) is { } rule
            ? ErrorKinds.OfWord(rule.Means)!.Value
            : ErrorKinds.OfStatus(status);
}
