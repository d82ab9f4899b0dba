using System.Collections.Concurrent;
using System.Diagnostics;

namespace CoinStats.Http;

/// <summary>What proves who calls, for each operation of a document.</summary>
internal sealed class ApiCredentials
{
    private readonly ApiService _service;

    /// <summary>What is sent where the document does not tell several schemes apart.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ApiCredential[] _plain;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, ApiCredential> _schemes;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentDictionary<CoinStatsOperation, ApiCredential[]> _operations = new();

    private ApiCredentials(
        CoinStatsClientOptions options,
        ApiService service,
        ApiCredential? plain,
        Dictionary<string, ApiCredential> schemes
    )
    {
        _service = service;
        _plain = plain is null ? [] : [plain];
        _schemes = schemes;
        Redactor = new SecretRedactor([
            options.ApiKey,
            options.BearerToken,
            options.Password,
            options.UserAndPassword,
            .. options.Credentials.Values,
            .. options.Credentials.Values.Select(static secret => secret[(secret.IndexOf(':', StringComparison.Ordinal) + 1)..]),
        ]);
    }

    public SecretRedactor Redactor { get; }

    public static ApiCredentials Create(CoinStatsClientOptions options, ApiService service) =>
        service.Schemes.Count == 0
            ? new ApiCredentials(options, service, SchemeSecrets.Plain(options, service), [])
            : new ApiCredentials(
                options,
                service,
                options.BearerToken is { } token ? ApiCredential.Token(token) : null,
                SchemeSecrets.ByName(options, service)
            );

    /// <summary>What a call sends.</summary>
    public ApiCredential[] For(CoinStatsOperation operation) =>
        _service.Schemes.Count == 0
            ? operation.Security is { Count: 0 }
                ? []
                : _plain
            : _operations.GetOrAdd(operation, static (operation, all) => all.Choose(operation), this);

    /// <summary>
    /// The first set of schemes whose secrets are all there; else what there is of one; else a token, which many servers take in place of
    /// a key. An operation that asks for nothing is sent nothing.
    /// </summary>
    private ApiCredential[] Choose(CoinStatsOperation operation)
    {
        if ((operation.Security ?? _service.Security) is not { } sets)
        {
            return _schemes.Count == 0 ? _plain : [_schemes[_service.Schemes.First(s => _schemes.ContainsKey(s.Name)).Name]];
        }

        ApiCredential[] best = [];
        foreach (var set in sets)
        {
            var sent = Sent(set);
            if (sent.Length > 0 && IsComplete(set))
            {
                return sent;
            }

            best = best.Length == 0 ? sent : best;
        }

        var isNeeded = sets.Count > 0 && sets.All(set => set.Count > 0 && !set.All(IsExternal));
        return !isNeeded ? []
            : best.Length > 0 ? best
            : _plain;
    }

    /// <summary>Two schemes of one header are one: it can hold one value.</summary>
    private ApiCredential[] Sent(IReadOnlyList<string> set) =>
        [.. set.Where(_schemes.ContainsKey).Select(name => _schemes[name]).DistinctBy(static sent => (sent.Place, sent.Name))];

    private bool IsComplete(IReadOnlyList<string> set) => set.All(name => _schemes.ContainsKey(name) || IsExternal(name));

    private bool IsExternal(string name) => _service.Schemes.Any(s => s.Name == name && s.Kind == ApiSchemeKind.External);
}
