using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CoinStats.Recording;

/// <summary>
/// Replaces addresses of wallets and contracts and hashes of transactions: equal ones by equal ones of the same form. Keyed, since
/// addresses are public and could be tried out.
/// </summary>
internal sealed partial class AddressPseudonyms(byte[] key)
{
    private const string Digits = "123456789";
    private const string Lower = "abcdefghijkmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    public string Replace(string text) => Pattern().Replace(text, match => Of(match.Value));

    private string Of(string address)
    {
        // The same wallet is written in capitals here and in small letters there, where letters are hexadecimal digits.
        var isHex = address.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isOneCase = isHex || address.StartsWith("bc1", StringComparison.OrdinalIgnoreCase);
        if (!isOneCase && !LooksRandom(address))
        {
            return address;
        }

        var same = isOneCase ? address.ToLowerInvariant() : address;
        var kept =
            isHex ? 2
            : same.StartsWith("bc1", StringComparison.Ordinal) ? 3
            : 1;
        var text = new StringBuilder(same, 0, kept, same.Length);
        byte[] bytes = [];
        for (int i = kept, next = 0; i < same.Length; i++, next++)
        {
            if (next % HMACSHA256.HashSizeInBytes == 0)
            {
                bytes = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{next / HMACSHA256.HashSizeInBytes}\n{same}"));
                next = 0;
            }

            var letters =
                isHex ? "0123456789abcdef"
                : char.IsAsciiDigit(same[i]) ? Digits
                : char.IsAsciiLetterLower(same[i]) ? Lower
                : Upper;
            text.Append(letters[bytes[next] % letters.Length]);
        }

        return text.ToString();
    }

    /// <summary>Capitals, small letters and digits, none of them rare: no word and no slug.</summary>
    private static bool LooksRandom(string text) =>
        text.Count(char.IsAsciiDigit) >= 2 && text.Count(char.IsAsciiLetterUpper) >= 3 && text.Count(char.IsAsciiLetterLower) >= 3;

    // Hexadecimal (Ethereum and the like), Bitcoin's bech32, base58 (Bitcoin, Solana, Tron).
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(0x[0-9a-fA-F]{40,64}|bc1[0-9a-zA-Z]{20,87}|[1-9A-HJ-NP-Za-km-z]{26,90})(?![0-9A-Za-z])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Pattern();
}
