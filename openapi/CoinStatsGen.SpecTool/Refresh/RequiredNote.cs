using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Reads the list under "Required": names of parameters, and "Either:" with alternatives below it.</summary>
internal static partial class RequiredNote
{
    private const int Timeout = 2_000;

    public static JsonArray? Read(string prose, HashSet<string> parameters, HashSet<string> required, List<string> unread)
    {
        var section = Section().Match(prose);
        if (!section.Success)
        {
            return null;
        }

        List<List<string>> groups =
        [
            [],
        ];
        var bullets = Bullets(section.Groups["text"].Value);
        for (var index = 0; index < bullets.Count; index++)
        {
            var (indent, text) = bullets[index];
            List<List<string>>? alternatives;
            if (text.TrimEnd(':').Equals("either", StringComparison.OrdinalIgnoreCase))
            {
                var below = bullets.Skip(index + 1).TakeWhile(bullet => bullet.Indent > indent).ToList();
                index += below.Count;
                alternatives = Alternatives(below.Select(bullet => bullet.Text), parameters);
                text = "Either: " + string.Join(" / ", below.Select(bullet => bullet.Text));
            }
            else
            {
                alternatives = Alternatives([text], parameters);
            }

            if (alternatives is null)
            {
                unread.Add($"Required: {text}");
                return null;
            }

            groups = [.. groups.SelectMany(group => alternatives.Select(alternative => group.Union(alternative).ToList()))];
        }

        groups = [.. groups.Select(group => group.Where(name => !required.Contains(name)).ToList())];
        return groups.Count < 2 || groups.Any(group => group.Count == 0)
            ? null // required parameters say so themselves
            : new JsonArray([
                .. groups.Select(group => (JsonNode)new JsonArray([.. group.Select(name => (JsonNode)JsonValue.Create(name))])),
            ]);
    }

    /// <summary>"a", "a: …", "a plus b (…)", "a or b"; null where a word is no parameter.</summary>
    private static List<List<string>>? Alternatives(IEnumerable<string> texts, HashSet<string> parameters)
    {
        var alternatives = new List<List<string>>();
        foreach (var text in texts)
        {
            var head = Head().Match(text).Groups["head"].Value;
            foreach (var side in head.Split(" or ", StringSplitOptions.TrimEntries))
            {
                var names = side.Split([" plus ", " and ", " + "], StringSplitOptions.TrimEntries)
                    .Select(name => name.Trim('`', '*', '"'))
                    .ToList();
                if (names.Any(name => !parameters.Contains(name)))
                {
                    return null;
                }

                alternatives.Add(names);
            }
        }

        return alternatives.Count == 0 ? null : alternatives;
    }

    private static List<(int Indent, string Text)> Bullets(string section) =>
        [
            .. section
                .Split('\n')
                .Where(line => line.TrimStart() is ['*' or '-', ' ', ..])
                .Select(line => (line.Length - line.TrimStart().Length, line.TrimStart()[2..].Trim())),
        ];

    [GeneratedRegex(
        "<Accordion title=\"Required\"[^>]*>(?<text>.*?)</Accordion>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Section();

    // What names the parameters ends where the explanation starts.
    [GeneratedRegex("^(?<head>[^:(,.]*?)\\s*([:(,.]|$)", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Head();
}
