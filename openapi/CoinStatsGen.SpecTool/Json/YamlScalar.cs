using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoinStatsGen.SpecTool.Json;

/// <summary>The JSON value of a YAML scalar, by the core schema of YAML 1.2 (section 10.3.2).</summary>
internal static partial class YamlScalar
{
    public static JsonNode? ToJson(Scalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value.EndsWith("str", StringComparison.Ordinal)))
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(value: true),
            "false" or "False" or "FALSE" => JsonValue.Create(value: false),
            _ => Number(text) is { } number ? JsonNode.Parse(number) : JsonValue.Create(text),
        };
    }

    /// <summary>The text as a JSON number, unchanged where it is one already; null where it is no number.</summary>
    private static string? Number(string text)
    {
        if (JsonNumber().IsMatch(text))
        {
            return text;
        }

        if (Decimal().Match(text) is { Success: true } match)
        {
            var whole = match.Groups["whole"].Value.TrimStart('0');
            var fraction = match.Groups["fraction"].Value;
            return (match.Groups["sign"].Value == "-" ? "-" : "")
                + (whole.Length == 0 ? "0" : whole)
                + (fraction.Length == 0 ? "" : "." + fraction)
                + match.Groups["exponent"].Value;
        }

        return
            text.StartsWith("0x", StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)
            ? hex.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(
        @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex JsonNumber();

    [GeneratedRegex(
        @"^(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?(?<exponent>([eE][-+]?[0-9]+)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Decimal();
}
