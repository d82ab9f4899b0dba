using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace CoinStats.Http;

/// <summary>The headers of a response, looked at only when somebody asks: most calls never do.</summary>
internal sealed class ResponseHeaders(HttpResponseMessage message, SecretRedactor redactor) : IReadOnlyDictionary<string, string>
{
    private readonly HttpResponseHeaders _headers = message.Headers;
    private readonly HttpContentHeaders _contentHeaders = message.Content.Headers;
    private Dictionary<string, string>? _map;

    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Keys => Map.Keys;

    public IEnumerable<string> Values => Map.Values;

    public int Count => Map.Count;

    private Dictionary<string, string> Map => _map ??= Build();

    public string this[string key] => Map[key];

    public bool ContainsKey(string key) => Map.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => Map.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Map.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, string> Build()
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in _headers.NonValidated)
        {
            map[header.Key] = redactor.Redact(header.Value.ToString());
        }

        foreach (var header in _contentHeaders.NonValidated)
        {
            map[header.Key] = redactor.Redact(header.Value.ToString());
        }

        return map;
    }
}
