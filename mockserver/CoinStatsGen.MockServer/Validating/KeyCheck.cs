using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validating;

/// <summary>Finds the caller's key where the document says it is sent; a bearer token always counts.</summary>
internal sealed class KeyCheck
{
    private const string Bearer = "Bearer ";
    private const string TestPrefix = "test-";
    private readonly ApiSecurityScheme[] _schemes;

    /// <summary>Compiles the security of an operation.</summary>
    public KeyCheck(ApiOperation operation, SchemaCatalog catalog)
    {
        _schemes = [.. operation.Security.Where(catalog.SecuritySchemes.ContainsKey).Select(name => catalog.SecuritySchemes[name])];
        IsNeeded = operation.Security.Count > 0;
    }

    /// <summary>The operation asks for a key.</summary>
    public bool IsNeeded { get; }

    /// <summary>
    /// Where a key may stand, as the document names it: location and name of each scheme. The Authorization header is always one besides.
    /// </summary>
    public IEnumerable<(string In, string Name)> Places =>
        _schemes.Where(s => s.ParameterName is not null).Select(s => (s.In!, s.ParameterName!));

    /// <summary>The key, or null where the caller sent none.</summary>
    public string? Find(MockRequest request)
    {
        foreach (var scheme in _schemes)
        {
            if (Find(scheme, request) is { Length: > 0 } key)
            {
                return key;
            }
        }

        return Authorization(request, Bearer);
    }

    /// <summary>The query parameter is a key of this operation, not a parameter of its own.</summary>
    public bool IsKeyParameter(ReadOnlySpan<char> name)
    {
        foreach (var scheme in _schemes)
        {
            if (scheme.In == "query" && name.SequenceEqual(scheme.ParameterName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The status that a key such as <c>test-429</c> asks for.</summary>
    public static bool IsTestKey(string key, out int status)
    {
        status = 0;
        return key.Length == TestPrefix.Length + 3
            && key.StartsWith(TestPrefix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(
                key.AsSpan(TestPrefix.Length),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out status
            );
    }

    private static string? Find(ApiSecurityScheme scheme, MockRequest request) =>
        (scheme.Type, scheme.In) switch
        {
            ("apiKey", "header") => request.Headers[scheme.ParameterName!].ToString().Trim(),
            ("apiKey", "query") => QueryText.First(request.Query, scheme.ParameterName!),
            ("apiKey", "cookie") => CookieText.First(request.Headers.Cookie, scheme.ParameterName!),
            ("http", _) when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => Authorization(request, "Basic "),
            _ => null,
        };

    private static string? Authorization(MockRequest request, string scheme)
    {
        var text = request.Headers.Authorization.ToString();
        return text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.AsSpan(scheme.Length).Trim() is { Length: > 0 } key
            ? key.ToString()
            : null;
    }
}
