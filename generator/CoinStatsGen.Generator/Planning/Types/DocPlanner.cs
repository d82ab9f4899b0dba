using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Words for types and properties, taken from the document.</summary>
internal static class DocPlanner
{
    /// <summary>Words for a type.</summary>
    public static DocText Type(ApiSchema schema, string fallback) => Split(Text(schema) ?? fallback, []);

    /// <summary>Words for a property.</summary>
    public static DocText Property(ApiProperty property, ApiSchema? resolved, bool isOptional)
    {
        var remarks = new List<string>();
        AddFacts(remarks, property.Schema, resolved);
        if (isOptional)
        {
            remarks.Add("Left out unless it is given; a null that is given is sent.");
        }

        var text = Text(property.Schema) ?? (resolved is null ? null : Text(resolved));
        return Split(text ?? "The member " + property.Name + ".", remarks);
    }

    /// <summary>Words for a parameter, in one paragraph.</summary>
    public static string Parameter(ApiParameter parameter, ApiSchema? resolved)
    {
        var remarks = new List<string>();
        AddFacts(remarks, parameter.Schema, resolved, parameter.Examples.Count > 0 ? parameter.Examples[0].Json : null);
        var text = parameter.Description ?? Text(parameter.Schema) ?? "The parameter " + parameter.Name + ".";
        return remarks.Count == 0 ? Sentence(text) : Sentence(text) + " " + string.Join(" ", remarks);
    }

    /// <summary>The first paragraph is the summary; the others are remarks.</summary>
    public static DocText Split(string text, List<string> remarks)
    {
        if (text.IndexOf('\n') < 0)
        {
            return new DocText(text.Trim(), remarks.ToEquatableArray());
        }

        var paragraphs = text.Trim().Replace("\r\n", "\n").Split(["\n\n"], System.StringSplitOptions.RemoveEmptyEntries);
        var all = new List<string>();
        for (var i = 1; i < paragraphs.Length; i++)
        {
            all.Add(paragraphs[i]);
        }

        all.AddRange(remarks);
        return new DocText(paragraphs.Length > 0 ? Sentence(paragraphs[0]) : "", all.ToEquatableArray());
    }

    /// <summary>The text with a full stop, where it ends in a word: documents write titles where C# has sentences.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        var isWord =
            trimmed.Length > 0
            && (char.IsLetterOrDigit(trimmed[trimmed.Length - 1]) || trimmed[trimmed.Length - 1] is ')' or ']' or '"' or '\'' or '`');
        return isWord && trimmed.LastIndexOf("://", System.StringComparison.Ordinal) <= trimmed.LastIndexOf(' ') ? trimmed + "." : trimmed;
    }

    private static string? Text(ApiSchema schema)
    {
        var text = string.IsNullOrWhiteSpace(schema.Description) ? schema.Title : schema.Description;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static void AddFacts(List<string> remarks, ApiSchema schema, ApiSchema? resolved, string? ownExample = null)
    {
        if ((schema.DefaultJson ?? resolved?.DefaultJson) is { Length: < 200 } defaultJson)
        {
            remarks.Add("Default: " + defaultJson + ".");
        }

        if (resolved is NumberSchema { Enum.Count: > 0 } number)
        {
            remarks.Add("Known values: " + string.Join(", ", number.Enum) + ".");
        }

        if (resolved is NumberSchema { Minimum: not null } or NumberSchema { Maximum: not null })
        {
            var bounds = (NumberSchema)resolved;
            remarks.Add(Range(bounds));
        }

        if ((ownExample ?? schema.ExampleJson ?? resolved?.ExampleJson) is { Length: < 200 } example)
        {
            remarks.Add("Example: " + example + ".");
        }
    }

    private static string Range(NumberSchema bounds) =>
        (bounds.Minimum, bounds.Maximum) switch
        {
            (not null, not null) => "From " + bounds.Minimum + " to " + bounds.Maximum + ".",
            (not null, null) => "At least " + bounds.Minimum + ".",
            _ => "At most " + bounds.Maximum + ".",
        };
}
