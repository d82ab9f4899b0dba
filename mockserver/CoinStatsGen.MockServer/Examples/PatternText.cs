using System.Text;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>
/// Makes texts that match a regular expression. What it makes is tried: assertions that it passes over cannot make it lie.
/// </summary>
internal static class PatternText
{
    // How many more repetitions than the least an attempt may take: the usual, then few for what is too long, then more for what is too
    // short.
    private static readonly int[] Spreads = [3, 3, 1, 0, 0, 8, 8, 16, 32, 64, 128, 256];

    /// <summary>A text of a legal length that matches; null where none was found.</summary>
    public static string? Make(StringSchema schema, string pattern, ulong seed)
    {
        if (EcmaPattern.Compile(pattern) is not { } expression || PatternParser.TryParse(pattern) is not { } parsed)
        {
            return null;
        }

        for (var attempt = 0; attempt < Spreads.Length; attempt++)
        {
            var text = new StringBuilder();
            parsed.Write(text, new PatternChoice(seed + (ulong)attempt, Spreads[attempt]));
            foreach (var candidate in (ReadOnlySpan<string>)[text.ToString(), text.ToString().PadRight(schema.MinLength ?? 0, 'x')])
            {
                if (TextExample.HasLength(schema, candidate) && EcmaPattern.IsMatch(expression, candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
