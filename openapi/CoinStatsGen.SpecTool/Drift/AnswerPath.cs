using System.Text;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.SpecTool.Drift;

/// <summary>The path of a finding, taken apart.</summary>
internal static class AnswerPath
{
    /// <summary>Its steps, a null for any element; null where the text is no such path, or was cut.</summary>
    public static IReadOnlyList<string?>? Parse(string path)
    {
        var steps = new List<string?>();
        if (!path.StartsWith('$') || path.EndsWith('…'))
        {
            return null;
        }

        var at = 1;

        while (at < path.Length)
        {
            if (path.AsSpan(at).StartsWith("[*]", StringComparison.Ordinal))
            {
                steps.Add(null);
                at += 3;
            }
            else if (path[at] == '.')
            {
                var end = path.AsSpan(at + 1).IndexOfAny('.', '[');
                end = end < 0 ? path.Length : at + 1 + end;
                steps.Add(path[(at + 1)..end]);
                at = end;
            }
            else if (!path.AsSpan(at).StartsWith("['", StringComparison.Ordinal) || !TryReadQuoted(path, ref at, steps))
            {
                return null;
            }
        }

        return steps;
    }

    private static bool TryReadQuoted(string path, ref int at, List<string?> steps)
    {
        var name = new StringBuilder();
        for (var i = at + 2; i < path.Length; i++)
        {
            if (path[i] == '\\' && i + 1 < path.Length)
            {
                name.Append(JsonStrings.Unescape(path[++i]));
            }
            else if (path[i] == '\'')
            {
                steps.Add(name.ToString());
                at = i + 2;
                return i + 1 < path.Length && path[i + 1] == ']';
            }
            else
            {
                name.Append(path[i]);
            }
        }

        return false;
    }
}
