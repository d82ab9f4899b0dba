using System.Text.RegularExpressions;
using CoinStats.Http;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Recording;

/// <summary>Takes secrets out of texts: those that it was shown, wherever they stand, and what looks like one.</summary>
internal sealed partial class ExchangeRedactor(SecretNames names, IReadOnlyCollection<SecretRedactor> secrets, AddressPseudonyms? addresses)
{
    public const string Instead = "redacted";

    public SecretNames Names => names;

    public string Text(string text)
    {
        foreach (var secret in secrets)
        {
            text = secret.Redact(text);
        }

        text = Bearer().Replace(text, $"${{scheme}}{Instead}");
        text = Jwt().Replace(text, Instead);
        text = Parameter()
            .Replace(text, match =>
                names.IsSecretParameter(match.Groups["name"].Value)
                    ? $"{match.Groups["before"].Value}{match.Groups["name"].Value}={Instead}"
                    : match.Value
            );
        return addresses?.Replace(text) ?? text;
    }

    [GeneratedRegex(@"(?i)\b(?<scheme>bearer\s+)[A-Za-z0-9._~+/=-]{8,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Bearer();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Jwt();

    [GeneratedRegex(
        @"(?<before>[?&])(?<name>[A-Za-z0-9_.~-]{1,64})=[^&#\s""']+",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Parameter();
}
