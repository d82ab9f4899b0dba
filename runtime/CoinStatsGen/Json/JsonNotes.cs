using System.Globalization;
using System.Text;

namespace CoinStats.Json;

/// <summary>What was noted while one answer was read, and whether a broken element ends the reading. Bounded, whatever the answer holds.</summary>
/// <param name="isLenient">Elements that cannot be read are left out.</param>
internal sealed class JsonNotes(bool isLenient)
{
    /// <summary>Different notes of one answer; more are counted only.</summary>
    private const int MaxNotes = 64;

    private const int MaxTextBytes = 128;

    private const int MaxPathLength = 256;

    private const int MaxRawBytes = 1024;

    /// <summary>An answer with more broken elements is broken itself.</summary>
    private const int MaxUnreadable = 1000;

    private readonly byte[]?[] _texts = new byte[MaxNotes][];
    private JsonNote[] _notes = [];
    private List<(int Start, string InnerPath, string Reason, string Raw)>? _unreadable;
    private int _last;

    /// <summary>Elements that cannot be read are left out.</summary>
    public bool IsLenient { get; } = isLenient;

    /// <summary>An element is being read whose failure is caught: nobody asks for the path.</summary>
    public bool IsTrying { get; set; }

    /// <summary>The failure is one of the whole answer.</summary>
    public bool GaveUp { get; set; }

    public bool HasUnreadable => _unreadable is not null;

    public int Count { get; private set; }

    public long Dropped { get; private set; }

    public ref readonly JsonNote this[int index] => ref _notes[index];

    /// <summary>Notes an occurrence. Rows repeat what is wrong with them: the note behind the last one is looked at first.</summary>
    public void Add(DriftKind kind, int site, ReadOnlySpan<byte> text, int offset, string? expected, string? found)
    {
        text = text[..Math.Min(text.Length, MaxTextBytes)];
        for (int i = 1; i <= Count; i++)
        {
            int index = _last + i < Count ? _last + i : _last + i - Count;
            ref var note = ref _notes[index];
            if (note.Kind == kind && note.Site == site && text.SequenceEqual(_texts[index]))
            {
                note.Count++;
                _last = index;
                return;
            }
        }

        if (Count == MaxNotes)
        {
            Dropped++;
            return;
        }

        if (Count == _notes.Length)
        {
            Array.Resize(ref _notes, Math.Min(MaxNotes, Math.Max(4, Count * 2)));
        }

        _last = Count++;
        _texts[_last] = text.ToArray();
        _notes[_last] = new JsonNote(kind, site, Encoding.UTF8.GetString(text), offset, expected, found);
    }

    /// <summary>Paths of all notes, by one walk.</summary>
    public string[] FindPaths(ReadOnlySpan<byte> json)
    {
        string[] paths = JsonPathFinder.Find(json, [.. _notes.Take(Count).Select(n => n.Offset)], anyElement: true);
        for (int i = 0; i < Count; i++)
        {
            paths[i] = _notes[i].Kind == DriftKind.MissingMember ? JsonErrorLocator.Append(paths[i], _notes[i].Text) : paths[i];
        }

        return paths;
    }

    /// <summary>Notes an element that is left out.</summary>
    /// <exception cref="CoinStatsJsonException">There are too many.</exception>
    public void AddUnreadable(ReadOnlySpan<byte> element, int start, Exception cause)
    {
        _unreadable ??= [];
        if (_unreadable.Count == MaxUnreadable)
        {
            GaveUp = true;
            throw new CoinStatsJsonException(string.Create(CultureInfo.InvariantCulture, $"More than {MaxUnreadable} elements cannot be read"), "$", start, cause);
        }

        var fault = cause as CoinStatsJsonException;
        long inner = fault is null ? 0 : fault.ByteOffset - start;
        _unreadable.Add((start, JsonErrorLocator.PathOf(element, inner), fault?.Fault ?? cause.Message, Encoding.UTF8.GetString(element[..Math.Min(element.Length, MaxRawBytes)])));
    }

    /// <summary>What was left out, paths found by one walk.</summary>
    public IReadOnlyList<UnreadableValue> FindUnreadable(ReadOnlySpan<byte> json)
    {
        if (_unreadable is null)
        {
            return [];
        }

        string[] paths = JsonPathFinder.Find(json, [.. _unreadable.Select(u => u.Start)], anyElement: false);
        return [.. _unreadable.Select((u, i) => new UnreadableValue(paths[i] + u.InnerPath[1..], u.Start, u.Reason, u.Raw))];
    }

    /// <summary>A path that hostile names cannot make long.</summary>
    public static string Shorten(string path) => path.Length <= MaxPathLength ? path : string.Concat(path.AsSpan(0, MaxPathLength - 1), "…");
}
