using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning;

/// <summary>
/// Plans which credentials a call sends. Of the whole document, so that filters change nothing. Where all calls take the one key or token
/// of the document there is nothing to tell apart, and nothing is planned.
/// </summary>
internal sealed class SecurityPlanner
{
    private const string Header = "Header";
    private const string External = "External";

    /// <summary>Schemes of HTTP that answer a challenge of the server, which a fixed text in a header cannot.</summary>
    private static readonly string[] Challenges = ["digest", "negotiate", "hoba", "mutual", "scram-sha-1", "scram-sha-256"];

    private readonly ApiDocument _document;
    private readonly bool _isSilent;
    private readonly bool _isPlain;

    /// <summary>Looks at a document.</summary>
    public SecurityPlanner(ApiDocument document)
    {
        _document = document;
        _isSilent = !document.Operations.Exists(static o => o.Security is not null);
        _isPlain = IsPlain();
        Security = _isPlain || _isSilent ? null : MostCommon();
    }

    /// <summary>What most operations take; null where nothing says it.</summary>
    public EquatableArray<EquatableArray<string>>? Security { get; }

    /// <summary>Most operations take a credential, and do not take none as well.</summary>
    public bool IsNeeded => !_isSilent && MostCommon() is { Count: > 0 } sets && !sets.Exists(static set => set.Count == 0);

    /// <summary>Header of the one key of the document, or null.</summary>
    public string? KeyHeader => KeyIn("header");

    /// <summary>Query parameter of the one key of the document, or null.</summary>
    public string? KeyQuery => KeyIn("query");

    /// <summary>The schemes, where they must be told apart.</summary>
    public EquatableArray<SchemePlan> Schemes => _isPlain ? default : _document.SecuritySchemes.ConvertAll(Plan);

    /// <summary>Schemes that the client cannot follow.</summary>
    public IEnumerable<PlanProblem> Problems =>
        _document
            .SecuritySchemes.Where(static scheme => scheme.Type == "http" && Plan(scheme).Kind == External)
            .Select(static scheme => new PlanProblem(
                DiagnosticIds.SecurityNotSent,
                "The client does not answer the challenges of HTTP "
                    + scheme.Scheme
                    + " (security scheme '"
                    + scheme.Name
                    + "'). Give it an HttpClient whose handler does.",
                scheme.Position
            ));

    /// <summary>What an operation takes where that is not what most take; else null.</summary>
    public EquatableArray<EquatableArray<string>>? Of(ApiOperation operation) =>
        _isPlain || _isSilent || Names(operation) is var names && names.Equals(Security!.Value) ? null : names;

    private static EquatableArray<EquatableArray<string>> Names(ApiOperation operation) =>
        (operation.Security ?? default).ConvertAll(static r => r.Schemes.ConvertAll(static s => s.Name));

    private static SchemePlan Plan(ApiSecurityScheme scheme) =>
        scheme.Type switch
        {
            "apiKey" when scheme is { In: "header" or "query" or "cookie", ParameterName.Length: > 0 } => new SchemePlan(
                scheme.Name,
                char.ToUpperInvariant(scheme.In[0]) + scheme.In.Substring(1),
                scheme.ParameterName
            ),
            "http" => Http(scheme.Name, scheme.Scheme ?? "bearer"),
            "oauth2" or "openIdConnect" => new SchemePlan(scheme.Name, "Token", null),
            _ => new SchemePlan(scheme.Name, External, null),
        };

    private static SchemePlan Http(string name, string word) =>
        word.ToLowerInvariant() switch
        {
            "bearer" => new SchemePlan(name, "Token", null),
            "basic" => new SchemePlan(name, "Basic", null),
            var other when Challenges.Contains(other) || !other.All(IsTokenCharacter) => new SchemePlan(name, External, null),
            _ => new SchemePlan(name, "Token", word),
        };

    private static bool IsTokenCharacter(char character) =>
        character is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_' or '.' or '+' or '~';

    private string? KeyIn(string place) =>
        _isPlain ? _document.SecuritySchemes.Find(s => s.Type == "apiKey" && s.In == place)?.ParameterName : null;

    /// <summary>There is one scheme at most, a key or a bearer token, and all calls take it or nothing says which.</summary>
    private bool IsPlain()
    {
        if (_document.SecuritySchemes.Count != 1)
        {
            return _document.SecuritySchemes.Count == 0;
        }

        var scheme = _document.SecuritySchemes[0];
        return Plan(scheme) is { Kind: Header or "Query" or "Token", Parameter: var parameter, Kind: var kind }
            && (kind != "Token" || parameter is null)
            && (
                _isSilent
                || _document.Operations.All(o => Names(o) is { Count: 1 } names && names[0] is { Count: 1 } only && only[0] == scheme.Name)
            );
    }

    /// <summary>The first of those that most operations take.</summary>
    private EquatableArray<EquatableArray<string>> MostCommon() =>
        _document.Operations.Select(Names).GroupBy(static names => names).OrderByDescending(static group => group.Count()).First().Key;
}
