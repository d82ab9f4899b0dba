using System.Globalization;
using System.Text;
using CoinStats.MockServer.Answering;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Tests.Hostile;

/// <summary>Requests made from the document, each broken in some places. The same seed makes the same requests.</summary>
internal sealed class HostileRequests(CompiledDocument document, int seed)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"];

    private static readonly string[] Texts =
    [
        "",
        " ",
        "0",
        "-1",
        "1e999",
        "99999999999999999999999999",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "\"",
        "'",
        "''--",
        "a,b,,",
        ",",
        "../../etc/passwd",
        "%",
        "%zz",
        "%00",
        "\0",
        "\u202e\u0661",
        "😀",
        "${jndi:ldap://x}",
        "{{request.url}}",
        "<script>",
        "2024-13-45T99:99:99Z",
        "0x1234567890abcdef1234567890abcdef12345678",
        "all:0x1",
        "bitcoin",
        "1",
        "\ud800",
        "é",
        new('9', 400),
        new('a', 5000),
        string.Join(',', Enumerable.Range(0, 300)),
    ];

    private static readonly string[] Bodies =
    [
        "",
        "{",
        "[",
        "null",
        "0",
        "\"text\"",
        "[]",
        "{}",
        "{\"a\":1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "\u0000",
        "\ufeff{}",
        "{\"a\":\"\\ud800\"}",
        "// c\n{}",
        "<xml/>",
        new string('[', 200),
        new string('[', 3000) + new string(']', 3000),
        "{\"a\":" + new string('9', 2000) + "}",
        "{\"" + new string('k', 5000) + "\":null}",
    ];

    private static readonly string[] MediaTypes =
    [
        "application/json",
        "application/json; charset=utf-7",
        "text/plain",
        "application/xml",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        ";",
        "x",
    ];

    private static readonly string[] Prefers =
    [
        "code=200",
        "code=429",
        "code=999",
        "code=",
        "code=-1",
        "code=abc",
        "example=none",
        "code=200;example=none",
        "=;=;",
        "code=200, code=500",
    ];

    private static readonly string[] Keys = ["k", "", "test-429", "test-999", "test-", "test-abc", " ", "test-99999999999999"];

    private readonly Random _random = new(seed);

    /// <summary>The next request.</summary>
    public HostileRequest Next()
    {
        var operation = document.Operations[_random.Next(document.Operations.Length)];
        var method = Chance(10) ? Pick(Methods) : operation.Method;
        var headers = new List<(string, string)>();
        if (!Chance(8))
        {
            headers.Add(
                Chance(8)
                    ? ("Authorization", Pick(["Bearer x", "Bearer", "Basic eDp5", "Bearer test-429"]))
                    : ("X-API-KEY", Chance(4) ? Pick(Keys) : "any")
            );
        }

        if (Chance(8))
        {
            headers.Add(("Prefer", Pick(Prefers)));
        }

        foreach (var parameter in operation.Spec.Parameters.Where(p => p.In is ParameterLocation.Header or ParameterLocation.Cookie))
        {
            headers.Add((parameter.In is ParameterLocation.Cookie ? "Cookie" : parameter.Name, Ascii(Value(parameter))));
        }

        var body = operation.Spec.RequestBody is null ? Chance(20) : !Chance(6);
        return new HostileRequest(
            operation,
            method,
            Path(operation) + Query(operation),
            headers,
            body ? Pick(Bodies) : null,
            Pick(MediaTypes)
        );
    }

    private string Path(CompiledOperation operation)
    {
        var path = new StringBuilder();
        foreach (var segment in operation.PathTemplate.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var filled =
                !segment.StartsWith('{') ? segment
                : Chance(3) ? Escape(Pick(Texts))
                : Value(
                    operation.Spec.Parameters.FirstOrDefault(p =>
                        p.In is ParameterLocation.Path && segment.Contains(p.Name, StringComparison.Ordinal)
                    ),
                    escape: true
                );
            path.Append('/').Append(Chance(60) ? "%2e%2E" : filled);
        }

        return Chance(60) ? path.Append('/').ToString() : path.ToString();
    }

    private string Query(CompiledOperation operation)
    {
        List<string> pairs =
        [
            .. operation
                .Spec.Parameters.Where(p => p.In is ParameterLocation.Query && (p.Required ? !Chance(6) : Chance(3)))
                .SelectMany(p => Enumerable.Repeat(p, Chance(12) ? 2 : 1))
                .Select(p => Escape(p.Name) + (Chance(25) ? "" : "=" + Value(p, escape: true))),
        ];
        if (Chance(8))
        {
            pairs.Add(Pick(["&", "=", "=x", "a[b]=c", "%zz=%z", "x=%ff%fe", "a=b=c", "__proto__=1", "+=+"]));
        }

        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);
    }

    private string Value(ApiParameter? parameter, bool escape = false)
    {
        var text = Chance(3) || parameter is null ? Pick(Texts) : Likely(document.Catalog.Resolve(parameter.Schema));
        return escape ? Escape(text) : text;
    }

    private string Likely(ApiSchema schema) =>
        schema switch
        {
            StringSchema { Enum.Count: > 0 } text => text.Enum[_random.Next(text.Enum.Count)],
            StringSchema { Format: "date-time" } => "2024-05-06T07:08:09Z",
            NumberSchema => _random.Next(-3, 200).ToString(CultureInfo.InvariantCulture),
            BooleanSchema => Pick(["true", "false", "TRUE", "1"]),
            ArraySchema list => string.Join(
                ',',
                Enumerable.Range(0, _random.Next(4)).Select(_ => Likely(document.Catalog.Resolve(list.Items)))
            ),
            _ => Pick(["bitcoin", "ethereum", "x"]),
        };

    // Now and then what no client should send: bytes that are not UTF-8, half an escape, or nothing escaped at all.
    private string Escape(string text)
    {
        var whole = new string([.. text.Select(c => char.IsSurrogate(c) ? '?' : c)]);
        return _random.Next(12) switch
        {
            0 => "%ff%C0%80",
            1 => Uri.EscapeDataString(whole) + "%",
            2 => new string([.. whole.Where(c => c is > ' ' and < '\u007f' and not ('#' or '?' or '\\'))]),
            _ => Uri.EscapeDataString(whole),
        };
    }

    private static string Ascii(string text) => new([.. text.Where(c => c is >= ' ' and < '\u007f')]);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(string[] values) => values[_random.Next(values.Length)];
}
