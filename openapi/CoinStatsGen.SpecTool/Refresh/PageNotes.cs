using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>
/// Reads the notes of a page: the price, its multipliers, and which parameters go together. What is not understood is listed, never
/// guessed.
/// </summary>
internal static partial class PageNotes
{
    private const int Timeout = 2_000;

    public static PageRules Read(string prose, string path, string method, JsonObject operation)
    {
        var unread = new List<string>();
        var parameters = (operation["parameters"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(parameter => parameter["name"]?.GetValue<string>() ?? "")
            .ToHashSet();
        var required = (operation["parameters"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(parameter => parameter["required"]?.GetValueKind() == System.Text.Json.JsonValueKind.True)
            .Select(parameter => parameter["name"]?.GetValue<string>() ?? "")
            .ToHashSet();
        var credits = Credits(prose, unread);
        var requiredAny = RequiredNote.Read(prose, parameters, required, unread);
        return new(path, method, credits, requiredAny, unread);
    }

    private static JsonObject? Credits(string prose, List<string> unread)
    {
        JsonObject? credits = null;
        var multipliers = new List<JsonObject>();
        foreach (Match note in Notes().Matches(prose))
        {
            var text = Spaces().Replace(note.Groups["text"].Value, " ").Trim();
            if (Base().Match(text) is { Success: true } price && credits is null)
            {
                credits = new() { ["base"] = Number(price.Groups["credits"].Value) };
            }
            else if (PerValue().Match(text) is { Success: true } perValue)
            {
                Multiplier(multipliers, perValue)["perValue"] = true;
            }
            else if (All().Match(text) is { Success: true } all)
            {
                Multiplier(multipliers, all)["allCredits"] = Number(all.Groups["credits"].Value);
            }
            else if (!Known().IsMatch(text))
            {
                unread.Add(text);
            }
        }

        if (credits is null)
        {
            unread.AddRange(multipliers.Select(multiplier => $"a multiplier of {multiplier["field"]} without a price"));
            return null;
        }

        foreach (var multiplier in multipliers.Where(multiplier => !multiplier.ContainsKey("perValue")))
        {
            multiplier.Insert(2, "perValue", JsonValue.Create(value: false));
        }

        credits["multipliers"] = new JsonArray([.. multipliers]);
        return credits;
    }

    private static JsonObject Multiplier(List<JsonObject> multipliers, Match match)
    {
        var place = match.Groups["in"].Value.ToLowerInvariant();
        var field = match.Groups["field"].Value;
        var known = multipliers.Find(multiplier =>
            multiplier["in"]!.GetValue<string>() == place && multiplier["field"]!.GetValue<string>() == field
        );
        if (known is null)
        {
            known = new JsonObject { ["in"] = place, ["field"] = field };
            multipliers.Add(known);
        }

        return known;
    }

    private static JsonNode Number(string digits) =>
        JsonNode.Parse(
            int.Parse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        )!;

    [GeneratedRegex(
        "<(?<tag>Note|Warning|Info|Tip)>(?<text>.*?)</\\k<tag>>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Notes();

    [GeneratedRegex("\\s+", RegexOptions.None, Timeout)]
    private static partial Regex Spaces();

    [GeneratedRegex("^\\*\\*(?<credits>[0-9,]{1,9})\\*\\* credits? per request\\.?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Base();

    [GeneratedRegex(
        "^In \\*\\*(?<in>Query|Path|Header|Body)\\*\\* field \\*\\*\"(?<field>[^\"]+)\"\\*\\*: credits are multiplied by the number "
            + "of values\\.?$",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex PerValue();

    [GeneratedRegex(
        "^If the value of \\*\\*\"(?<field>[^\"]+)\"\\*\\* in \\*\\*(?<in>Query|Path|Header|Body)\\*\\* is \\*\\*\"all\"\\*\\*, "
            + "multiplier is \\*\\*(?<credits>[0-9,]{1,9})\\*\\* credits\\.?$",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex All();

    [GeneratedRegex(
        "^(Multipliers can be applied multiple times\\.|\\[\\*\\*Detailed multipliers explanation\\*\\*\\]\\([^)]*\\))$",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Known();
}
