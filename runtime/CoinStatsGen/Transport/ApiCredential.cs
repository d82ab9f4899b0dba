using System.Diagnostics;

namespace CoinStats.Http;

/// <summary>The header or query parameter that authenticates every call.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _value;

    private ApiCredential(string? header, string? query, string? value, string? secret)
    {
        Header = header;
        Query = query;
        _value = value;
        Redactor = new SecretRedactor(secret);
    }

    public string? Header { get; }

    public string? Query { get; }

    public SecretRedactor Redactor { get; }

    public static ApiCredential Create(CoinStatsClientOptions options, ApiService service)
    {
        if (options.BearerToken is { } token)
        {
            return new ApiCredential("Authorization", null, "Bearer " + token, token);
        }

        if (options.ApiKey is not { } key)
        {
            return new ApiCredential(null, null, null, null);
        }

        return service switch
        {
            { ApiKeyHeader: { } header } => new ApiCredential(header, null, key, key),
            { ApiKeyQuery: { } query } => new ApiCredential(null, query, key, key),
            _ => throw new ArgumentException(
                $"The document of {service.Name} takes no API key: leave ApiKey unset, or set BearerToken.",
                nameof(options)
            ),
        };
    }

    public void AddTo(HttpRequestMessage message)
    {
        if (Header is not null)
        {
            message.Headers.TryAddWithoutValidation(Header, _value);
        }
    }

    /// <summary>The address with the key as a query parameter, where the document wants it there.</summary>
    public string AddTo(string address) =>
        Query is null
            ? address
            : $"{address}{(address.Contains('?') ? '&' : '?')}{Uri.EscapeDataString(Query)}={Uri.EscapeDataString(_value!)}";

    public override string ToString() => Header ?? Query ?? "none";
}
