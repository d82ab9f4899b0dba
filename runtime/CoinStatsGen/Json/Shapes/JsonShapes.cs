using System.ComponentModel;
using System.Text;

namespace CoinStats.Json;

/// <summary>The shapes an object may have in a union, and how they are told apart. One static instance per union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShapes
{
    /// <summary>The object has no tag, or there is none.</summary>
    internal const int NoTag = -1;

    /// <summary>The object has a tag that stands for no shape.</summary>
    internal const int ForeignTag = -2;

    private readonly JsonShape[] _shapes;
    private readonly byte[][] _names;
    private readonly JsonShapeMember?[][] _members;
    private readonly int _tag;

    /// <summary>Prepares the shapes for comparison.</summary>
    /// <param name="tag">Name of the member that names the shape; <see langword="null"/> where there is none.</param>
    /// <param name="shapes">The shapes, in the order of the document.</param>
    public JsonShapes(string? tag, params JsonShape[] shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        _shapes = shapes;
        string[] tags = tag is null ? [] : [tag];
        _names = [.. shapes.SelectMany(s => s.Members).Select(m => m.Name).Concat(tags).Distinct().Select(Encoding.UTF8.GetBytes)];
        Array.Sort(_names, static (left, right) => left.AsSpan().SequenceCompareTo(right));
        _members = Array.ConvertAll(shapes, MembersOf);
        _tag = tag is null ? NoTag : Find(Encoding.UTF8.GetBytes(tag));
    }

    internal int Count => _shapes.Length;

    internal int NameCount => _names.Length;

    /// <summary>The number of a name, or a negative number for one that no shape declares.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        var (low, high) = (0, _names.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = name.SequenceCompareTo(_names[middle]);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return NoTag;
    }

    internal bool IsTag(int name) => name >= 0 && name == _tag;

    /// <summary>The shape a value of the tag stands for.</summary>
    internal int FindTagged(string value)
    {
        var found = Array.FindIndex(_shapes, shape => Array.IndexOf(shape.Tags, value) >= 0);
        return found < 0 ? ForeignTag : found;
    }

    internal JsonShapeMember? Member(int shape, int name) => name < 0 ? null : _members[shape][name];

    internal JsonFit? Rest(int shape) => _shapes[shape].Rest;

    /// <summary>What an empty object is missing.</summary>
    internal void Start(Span<JsonShapeScore> scores)
    {
        for (var i = 0; i < _shapes.Length; i++)
        {
            scores[i] = new JsonShapeScore { Missing = _shapes[i].Members.Count(static member => member.IsRequired) };
        }
    }

    /// <summary>The shape that fits best, the first of equals; negative where none is possible.</summary>
    internal int Best(ReadOnlySpan<JsonShapeScore> scores, bool hasForeignTag)
    {
        var best = -1;
        for (var i = 0; i < _shapes.Length; i++)
        {
            if (
                scores[i].IsPossible
                && !(hasForeignTag && _shapes[i].Tags.Length > 0)
                && (best < 0 || scores[i].IsBetterThan(scores[best]))
            )
            {
                best = i;
            }
        }

        return best;
    }

    private JsonShapeMember?[] MembersOf(JsonShape shape)
    {
        var members = new JsonShapeMember?[_names.Length];
        foreach (var member in shape.Members)
        {
            members[Find(Encoding.UTF8.GetBytes(member.Name))] = member;
        }

        return members;
    }
}
