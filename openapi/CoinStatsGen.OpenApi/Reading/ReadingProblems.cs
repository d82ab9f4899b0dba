using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Problems of a document, each told once.</summary>
internal abstract class ReadingProblems(JsonValue root, OpenApiReaderOptions options)
{
    private readonly List<DocumentProblem> _problems = [];
    private readonly HashSet<(DocumentProblemKind Kind, int Offset, string Message)> _reported = [];

    public void Report(DocumentProblemKind kind, string message, JsonValue place) => Report(kind, message, place, place.Length);

    public void Report(DocumentProblemKind kind, string message, JsonValue place, int length) =>
        Report(kind, message, place.Position, length);

    // A component is read wherever it is used; its faults are told once.
    public void Report(DocumentProblemKind kind, string message, TextPosition position, int length)
    {
        if (_reported.Add((kind, position.Offset, message)))
        {
            _problems.Add(new DocumentProblem(kind, message, Pointer: "", position, length < 1 ? 1 : length));
        }
    }

    // Pointers are found last, all in one walk: a document may have as many faults as words.
    public EquatableArray<DocumentProblem> TakeProblems()
    {
        if (_problems.Count == 0)
        {
            return default;
        }

        var pointers = new JsonPointerFinder(Root);
        return _problems
            .OrderBy(static problem => problem.Position.Offset)
            .Select(problem => problem with { Pointer = pointers.Find(problem.Position.Offset) })
            .ToEquatableArray();
    }

    public void CheckKeywords(JsonValue value, HashSet<string> known)
    {
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name))
            {
                ReportUnknown(member);
            }
        }
    }

    public void ReportUnknown(in JsonMember member)
    {
        if (Options.ReportUnknownKeywords && !member.Name.StartsWith("x-", System.StringComparison.Ordinal))
        {
            var message =
                $"The keyword {JsonStrings.Quote(member.Name)} is not known here and is ignored. Correct its name, or begin it with "
                + $"\"x-\".";
            Report(DocumentProblemKind.UnknownKeyword, message, Root.GetPosition(member.NameStart), member.Name.Length + 2);
        }
    }

    /// <summary>The document.</summary>
    public JsonValue Root => root;

    /// <summary>How it is read.</summary>
    public OpenApiReaderOptions Options => options;
}
