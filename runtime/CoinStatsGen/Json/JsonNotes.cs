using System.Runtime.InteropServices;
using System.Text;
using CoinStats.Http;
using CoinStatsGen.OpenApi.Json;

namespace CoinStats.Json;

/// <summary>What was noted while one answer was read. Bounded, whatever the answer holds.</summary>
internal sealed class JsonNotes
{
    /// <summary>Different notes of one answer; more are counted only.</summary>
    private const int MaxNotes = 64;

    /// <summary>
    /// Occurrences of one gap whose places are kept: a type that stands at several places has its gaps told of each, unless one alone has
    /// so many.
    /// </summary>
    private const int MaxPlacesOfNote = 256;

    private const int MaxPlaces = 4096;

    private const int MaxTextBytes = 128;

    private const int MaxPathLength = 256;

    private readonly List<Entry> _entries = [];
    private readonly List<(int Entry, int Offset)> _places = [];
    private int _last;

    /// <summary>Occurrences that are not told apart, because there were too many different ones.</summary>
    public long Dropped { get; private set; }

    /// <summary>Notes an occurrence. Rows repeat what is wrong with them: the note behind the last one is looked at first.</summary>
    public void Add(in JsonNote note, ReadOnlySpan<byte> text, bool isGap)
    {
        text = text[..Math.Min(text.Length, MaxTextBytes)];
        var index = Find(note, text, isGap);
        if (index < 0)
        {
            if (_entries.Count == MaxNotes)
            {
                Dropped++;
                return;
            }

            index = _entries.Count;
            _entries.Add(new Entry(note, text.ToArray(), isGap));
        }

        _last = index;
        ref var entry = ref CollectionsMarshal.AsSpan(_entries)[index];
        entry.Count++;
        if (isGap && entry.Count <= MaxPlacesOfNote && _places.Count < MaxPlaces)
        {
            _places.Add((index, note.Offset));
        }
    }

    /// <summary>What was noted and costs nothing of the value: unknown members and texts, numbers in quotes.</summary>
    public IEnumerable<JsonOddity> Oddities() =>
        _entries.Where(e => !e.IsGap).Select(e => new JsonOddity(e.Note, Encoding.UTF8.GetString(e.Text), e.Count));

    /// <summary>The gaps, each path and kind once, in the order in which they came. One walk over the answer finds all paths.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="root">The path of its root.</param>
    /// <param name="redactor">Takes the key out of names.</param>
    public List<JsonGap> FindGaps(ReadOnlySpan<byte> json, string root, SecretRedactor redactor)
    {
        List<JsonGap> gaps = [];
        if (_places.Count == 0)
        {
            return gaps;
        }

        var paths = JsonPathFinder.Find(json, [.. _places.Select(p => p.Offset)], anyElement: true);
        var indexes = new Dictionary<(string Path, DriftKind Kind), int>();
        long[] unplaced = [.. _entries.Select(e => e.Count)];
        var firstGaps = new int[_entries.Count];
        Array.Fill(firstGaps, -1);
        for (var i = 0; i < paths.Length; i++)
        {
            var entry = _places[i].Entry;
            var path = Shorten(redactor.Redact(root + paths[i][1..] + _entries[entry].Suffix));
            var kind = _entries[entry].Note.Kind;
            if (!indexes.TryGetValue((path, kind), out var gap))
            {
                if (gaps.Count == MaxNotes)
                {
                    Dropped++;
                    continue;
                }

                gap = gaps.Count;
                indexes.Add((path, kind), gap);
                gaps.Add(new JsonGap(kind, path, _entries[entry].Note.Expected, _entries[entry].Note.Found, 0));
            }

            gaps[gap] = gaps[gap] with { Count = gaps[gap].Count + 1 };
            unplaced[entry]--;
            firstGaps[entry] = firstGaps[entry] < 0 ? gap : firstGaps[entry];
        }

        // Occurrences whose place was not kept count with the first place of their note.
        for (var entry = 0; entry < firstGaps.Length; entry++)
        {
            if (firstGaps[entry] is >= 0 and var gap && unplaced[entry] > 0)
            {
                gaps[gap] = gaps[gap] with { Count = gaps[gap].Count + unplaced[entry] };
            }
        }

        return gaps;
    }

    /// <summary>A path that hostile names cannot make long.</summary>
    public static string Shorten(string path) =>
        path.Length <= MaxPathLength ? path : string.Concat(path.AsSpan(0, MaxPathLength - 1), "…");

    private int Find(in JsonNote note, ReadOnlySpan<byte> text, bool isGap)
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var i = 1; i <= entries.Length; i++)
        {
            var index = _last + i < entries.Length ? _last + i : _last + i - entries.Length;
            ref var entry = ref entries[index];
            if (
                entry.Note.Kind == note.Kind
                && entry.Note.Site == note.Site
                && entry.IsGap == isGap
                && entry.Note.Found == note.Found
                && entry.Note.Expected == note.Expected
                && text.SequenceEqual(entry.Text)
            )
            {
                return index;
            }
        }

        return -1;
    }

    private record struct Entry(JsonNote Note, byte[] Text, bool IsGap)
    {
        /// <summary>How often it came.</summary>
        public long Count { get; set; }

        /// <summary>The name of a missing member, as a part of a path.</summary>
        public readonly string Suffix => Note.Kind == DriftKind.MissingMember ? JsonPathText.Member("", Encoding.UTF8.GetString(Text)) : "";
    }
}
