namespace CoinStats.Http;

/// <summary>Finds the secret of each security scheme in the options, and refuses a secret that nothing would be done with.</summary>
internal static class SchemeSecrets
{
    /// <summary>The one credential of a document that does not tell several schemes apart.</summary>
    /// <exception cref="ArgumentException">There are several, or the document has no place for the one.</exception>
    public static ApiCredential? Plain(CoinStatsClientOptions options, ApiService service)
    {
        if (options.Credentials.Count > 0)
        {
            throw Refused(
                nameof(options.Credentials),
                $"{service.Name} knows one kind of credential: set {nameof(options.ApiKey)} or {nameof(options.BearerToken)}"
            );
        }

        var given = (options.ApiKey is null ? 0 : 1) + (options.BearerToken is null ? 0 : 1) + (options.UserName is null ? 0 : 1);
        if (given > 1)
        {
            throw Refused(
                options.BearerToken is null ? nameof(options.UserName) : nameof(options.BearerToken),
                $"excludes {(options.ApiKey is null ? nameof(options.UserName) : nameof(options.ApiKey))}: set one of the two"
            );
        }

        if (options.BearerToken is { } token)
        {
            return ApiCredential.Token(token);
        }

        if (options.UserAndPassword is { } both)
        {
            return ApiCredential.Basic(both);
        }

        return options.ApiKey is not { } key
            ? null
            : service switch
            {
                { ApiKeyHeader: { } header } => new ApiCredential(ApiSchemeKind.Header, header, key),
                { ApiKeyQuery: { } query } => new ApiCredential(ApiSchemeKind.Query, query, key),
                _ => throw NoKey(service, nameof(options)),
            };
    }

    /// <summary>What the schemes of a document send, by their names; those without a secret are left out.</summary>
    /// <exception cref="ArgumentException">A secret is of no scheme of the document.</exception>
    public static Dictionary<string, ApiCredential> ByName(CoinStatsClientOptions options, ApiService service)
    {
        CheckUse(options, service);
        var credentials = new Dictionary<string, ApiCredential>(StringComparer.Ordinal);
        foreach (var scheme in service.Schemes)
        {
            if (scheme.Kind != ApiSchemeKind.External && SecretOf(scheme, options) is { } secret)
            {
                credentials[scheme.Name] = ApiCredential.Of(scheme, secret);
            }
        }

        return credentials;
    }

    private static string? SecretOf(ApiScheme scheme, CoinStatsClientOptions options) =>
        options.Credentials.TryGetValue(scheme.Name, out var own)
            ? own
            : scheme.Kind switch
            {
                ApiSchemeKind.Basic => options.UserAndPassword,
                ApiSchemeKind.Token => options.BearerToken,
                _ => options.ApiKey,
            };

    private static void CheckUse(CoinStatsClientOptions options, ApiService service)
    {
        var names = service.Schemes.Where(static s => s.Kind != ApiSchemeKind.External).Select(static s => s.Name).ToList();
        if (options.Credentials.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw Refused(nameof(options.Credentials), $"names '{unknown}', and {service.Name} has the schemes {string.Join(", ", names)}");
        }

        if (options.ApiKey is not null && !service.Schemes.Any(static s => s.Kind <= ApiSchemeKind.Cookie))
        {
            throw NoKey(service, nameof(options));
        }

        if (options.UserName is not null && !service.Schemes.Any(static s => s.Kind == ApiSchemeKind.Basic))
        {
            throw Refused(nameof(options.UserName), $"is set, and the document of {service.Name} has no basic authentication");
        }
    }

    private static ArgumentException NoKey(ApiService service, string parameter) =>
        new($"The document of {service.Name} takes no API key: leave ApiKey unset, or set BearerToken.", parameter);

    private static ArgumentException Refused(string setting, string fault) =>
        new($"{nameof(CoinStatsClientOptions)}.{setting} {fault}.", setting);
}
