using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Writes XML comments.</summary>
internal static class DocWriter
{
    /// <summary>Summary and remarks.</summary>
    public static void Write(SourceWriter writer, DocText doc)
    {
        Element(writer, "<summary>", doc.Summary, "</summary>");
        if (doc.Remarks.Count == 1)
        {
            Element(writer, "<remarks>", doc.Remarks[0], "</remarks>");
        }
        else if (doc.Remarks.Count > 1)
        {
            Remarks(writer, doc, null);
        }
    }

    /// <summary>Summary and remarks of a method, with where it goes: method and path, and the operation's facts to jump to.</summary>
    public static void Write(SourceWriter writer, DocText doc, string path, string facts)
    {
        Element(writer, "<summary>", doc.Summary, "</summary>");
        Remarks(writer, doc, $"<c>{string.Join(" ", CSharpText.CommentLines(path))}</c>, see <see cref=\"{facts}\"/>.");
    }

    private static void Remarks(SourceWriter writer, DocText doc, string? first)
    {
        writer.Line("/// <remarks>");
        if (first is not null)
        {
            writer.Line($"/// <para>{first}</para>");
        }

        foreach (var paragraph in doc.Remarks)
        {
            Element(writer, "<para>", paragraph, "</para>");
        }

        writer.Line("/// </remarks>");
    }

    /// <summary>The attribute of what the document marks as deprecated.</summary>
    public static void Obsolete(SourceWriter writer, bool isDeprecated)
    {
        if (isDeprecated)
        {
            writer.Line("[global::System.Obsolete(\"The API marks it as deprecated.\")]");
        }
    }

    /// <summary>What a parameter means.</summary>
    public static void Parameter(SourceWriter writer, string name, string doc) =>
        Element(writer, "<param name=\"" + name.TrimStart('@') + "\">", doc, "</param>");

    /// <summary>What a method gives.</summary>
    public static void Returns(SourceWriter writer, string doc) => Element(writer, "<returns>", doc, "</returns>");

    /// <summary>A method checks its arguments.</summary>
    public static void ArgumentException(SourceWriter writer) =>
        Element(
            writer,
            "<exception cref=\"global::System.ArgumentException\">",
            "The arguments are none the API takes. Nothing was sent.",
            "</exception>"
        );

    /// <summary>When a method fails.</summary>
    public static void Exception(SourceWriter writer, ErrorPlan error) =>
        Element(writer, "<exception cref=\"" + error.ExceptionName + "\">", error.Status + ": " + error.Doc, "</exception>");

    /// <summary>One element, on one line where it fits.</summary>
    private static void Element(SourceWriter writer, string start, string text, string end)
    {
        if (CSharpText.IsCommentLine(text))
        {
            writer.Line($"/// {start}{text}{end}");
            return;
        }

        var lines = CSharpText.CommentLines(text);
        if (lines.Count <= 1)
        {
            writer.Line($"/// {start}{string.Concat(lines)}{end}");
            return;
        }

        writer.Line($"/// {start}");
        foreach (var line in lines)
        {
            writer.Line($"/// {line}");
        }

        writer.Line($"/// {end}");
    }
}
