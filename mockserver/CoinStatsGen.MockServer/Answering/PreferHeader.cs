using Microsoft.Extensions.Primitives;

namespace CoinStats.MockServer.Answering;

/// <summary>
/// What the caller prefers (RFC 7240): <c>Prefer: code=429</c>, <c>Prefer: example=name</c>. Other preferences are ignored.
/// </summary>
/// <param name="Code">Text of <c>code</c>, or null.</param>
/// <param name="Example">Text of <c>example</c>, or null.</param>
internal readonly record struct PreferHeader(string? Code, string? Example)
{
    /// <summary>Reads the header.</summary>
    public static PreferHeader Parse(StringValues headers)
    {
        string? code = null;
        string? example = null;
        foreach (var header in headers)
        {
            foreach (var preference in (header ?? "").Split([',', ';'], StringSplitOptions.TrimEntries))
            {
                var equals = preference.IndexOf('=');
                var name = equals < 0 ? preference : preference[..equals].TrimEnd();
                var value = equals < 0 ? "" : preference[(equals + 1)..].Trim().Trim('"');
                if (name.Equals("code", StringComparison.OrdinalIgnoreCase))
                {
                    code ??= value;
                }
                else if (name.Equals("example", StringComparison.OrdinalIgnoreCase))
                {
                    example ??= value;
                }
            }
        }

        return new PreferHeader(code, example);
    }
}
