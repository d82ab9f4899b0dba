using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validating;

/// <summary>
/// Finds the caller's key where the document says it is sent: all schemes of one requirement at once. A bearer token always counts.
/// </summary>
internal sealed class KeyCheck
{
    private const string Bearer = "Bearer ";
    private const string TestPrefix = "test-";
    private readonly ApiSecurityScheme[][] _alternatives;
    private readonly ApiSecurityScheme[] _schemes;

    /// <summary>Compiles the security of an operation.</summary>
    public KeyCheck(ApiOperation operation, SchemaCatalog catalog)
    {
        _alternatives =
        [
            .. (operation.Security ?? default).Select(requirement =>
                requirement
                    .Schemes.Where(scheme => catalog.SecuritySchemes.ContainsKey(scheme.Name))
                    .Select(scheme => catalog.SecuritySchemes[scheme.Name])
                    .ToArray()
            ),
        ];
        _schemes = [.. _alternatives.SelectMany(schemes => schemes).Distinct()];
        IsNeeded = operation.NeedsKey;
    }

    /// <summary>The operation asks for a key.</summary>
    public bool IsNeeded { get; }

    /// <summary>
    /// Where a key may stand, as the document names it: location and name of each scheme. The Authorization header is always one besides.
    /// </summary>
    public IEnumerable<(string In, string Name)> Places =>
        _schemes.Where(s => s.ParameterName is not null).Select(s => (s.In!, s.ParameterName!));

    /// <summary>The key, the first of several; null where the caller did not send all that one of the requirements asks for.</summary>
    public string? Find(MockRequest request)
    {
        foreach (var schemes in _alternatives)
        {
            if (FindAll(schemes, request) is { } key)
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

    private static string? FindAll(ApiSecurityScheme[] schemes, MockRequest request)
    {
        string? first = null;
        foreach (var scheme in schemes)
        {
            if (Find(scheme, request) is not { Length: > 0 } key)
            {
                return null;
            }

            first ??= key;
        }

        return first;
    }

    private static string? Find(ApiSecurityScheme scheme, MockRequest request) =>
        scheme.Type switch
        {
            "apiKey" => scheme.In switch
            {
                "header" => request.Headers[scheme.ParameterName!].ToString().Trim(),
                "query" => QueryText.First(request.Query, scheme.ParameterName!),
                "cookie" => CookieText.First(request.Headers.Cookie, scheme.ParameterName!),
                _ => null,
            },
            "http" when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => UserName(request),
            "http" => Authorization(request, scheme.Scheme + " "),
            // Whose certificate it is was settled before there was a request.
            "mutualTLS" => scheme.Type,
            _ => Authorization(request, Bearer),
        };

    /// <summary>The user name of basic authentication: what stands for the key.</summary>
    private static string? UserName(MockRequest request)
    {
        var encoded = Authorization(request, "Basic ") ?? "";
        var bytes = new byte[encoded.Length];
        return
            Convert.TryFromBase64String(encoded, bytes, out var count)
            && System.Text.Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is [{ Length: > 0 } user, _]
            ? user
            : null;
    }

    private static string? Authorization(MockRequest request, string scheme)
    {
        var text = request.Headers.Authorization.ToString();
        return text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.AsSpan(scheme.Length).Trim() is { Length: > 0 } key
            ? key.ToString()
            : null;
    }
}
