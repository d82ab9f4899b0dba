using System.Globalization;
using System.Text;
using CoinStats.Json.Numbers;

namespace CoinStats.Json;

/// <content>Which of several shapes a value has. The cursor stays.</content>
public ref partial struct JsonScanner
{
    private const int FewShapes = 16;
    private const int FewNames = 256;

    /// <summary>Tells which shape the object under the cursor has: by its tag, else by its members.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <returns>The number of the shape; negative where it has none of them.</returns>
    public readonly int Choose(JsonShapes shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        var scores = shapes.Count <= FewShapes ? stackalloc JsonShapeScore[FewShapes] : new JsonShapeScore[shapes.Count];
        var probe = this;
        var tagged = probe.Weigh(shapes, scores);
        return tagged >= 0 ? tagged : shapes.Best(scores, tagged == JsonShapes.ForeignTag);
    }

    /// <summary>Tells whether the value under the cursor is what is wanted, as far as a look at it tells.</summary>
    /// <param name="fit">What is wanted.</param>
    public readonly bool Fits(JsonFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return Peek() switch
        {
            '{' => fit.Has('o') && FitsObject(fit),
            '[' => fit.Has('a') && (fit.Item is null || FitsFirst(fit.Item, '[')),
            '"' => (fit.Has('s') || FitsText(fit)) && IsListed(fit),
            't' or 'f' => fit.Has('b') && IsListed(fit),
            'n' => fit.Has('z'),
            _ => (fit.Has('n') || FitsNumber(fit)) && IsListed(fit),
        };
    }

    /// <summary>Goes over an object once, and weighs it against all shapes; gives the shape its tag names.</summary>
    private int Weigh(JsonShapes shapes, scoped Span<JsonShapeScore> scores)
    {
        shapes.Start(scores);
        var seen = shapes.NameCount <= FewNames ? stackalloc bool[FewNames] : new bool[shapes.NameCount];
        seen.Clear();
        var tagged = JsonShapes.NoTag;
        Enter();
        for (var first = true; MoveToName(first); first = false)
        {
            var name = ReadShapeName(shapes);
            if (name < 0 || !seen[name])
            {
                if (shapes.IsTag(name) && Literal() is { } tag && (tagged = shapes.FindTagged(tag)) >= 0)
                {
                    return tagged;
                }

                WeighMember(shapes, name, scores);
            }

            if (name >= 0)
            {
                seen[name] = true;
            }

            SkipValue();
        }

        return tagged;
    }

    private int ReadShapeName(JsonShapes shapes)
    {
        var start = _position;
        _position = SkipString(start, out var escaped);
        var name = _json[(start + 1)..(_position - 1)];
        var unescaped = escaped ? new byte[name.Length] : [];
        var found =
            !escaped ? shapes.Find(name)
            : JsonNames.TryUnescape(name, unescaped, out var length) ? shapes.Find(unescaped.AsSpan(0, length))
            : -1;
        MoveToMemberValue();
        return found;
    }

    private readonly void WeighMember(JsonShapes shapes, int name, scoped Span<JsonShapeScore> scores)
    {
        for (var shape = 0; shape < shapes.Count; shape++)
        {
            ref var score = ref scores[shape];
            if (shapes.Member(shape, name) is { } member)
            {
                score.Known++;
                score.Missing -= member.IsRequired ? 1 : 0;
                WeighValue(member, ref score);
            }
            else if (shapes.Rest(shape) is not { } rest)
            {
                score.Lost++;
            }
            else if (!Fits(rest))
            {
                score.Misfits++;
            }
            else
            {
                score.Known += rest.Has(JsonKinds.Any) ? 0 : 1;
            }
        }
    }

    private readonly void WeighValue(JsonShapeMember member, ref JsonShapeScore score)
    {
        if (Fits(member.Fit))
        {
            score.Told += member.Fit.Literals.Length > 0 ? 1 : 0;
        }
        else if (member.Fit.Literals.Length > 0 && Literal() is not null)
        {
            score.Foreign++;
        }
        else if (member.IsRequired || Peek() != 'n')
        {
            // Many services write null for what they leave out.
            score.Misfits++;
        }
    }

    private readonly bool FitsObject(JsonFit fit)
    {
        if (fit.Inner is not { } inner)
        {
            return fit.Item is null || FitsFirst(fit.Item, '{');
        }

        Span<JsonShapeScore> scores = stackalloc JsonShapeScore[1];
        var probe = this;
        probe.Weigh(inner, scores);
        return scores[0].IsValid;
    }

    /// <summary>The first element of an array, or the first value of a dictionary, stands for all.</summary>
    private readonly bool FitsFirst(JsonFit item, char open)
    {
        var probe = this;
        probe.Enter();
        if (open == '[' ? !probe.ReadElement() : !probe.MoveToName(first: true))
        {
            return true;
        }

        if (open == '{')
        {
            probe._position = probe.SkipName(probe._position);
        }

        return probe.Fits(item);
    }

    private readonly bool IsListed(JsonFit fit) =>
        fit.Literals.Length == 0 || (Literal() is { } text && Array.IndexOf(fit.Literals, text) >= 0);

    /// <summary>A text, number or flag as text; null for all else.</summary>
    private readonly string? Literal()
    {
        var start = _position;
        var first = Peek();
        if (first is '{' or '[' or 'n' or -1)
        {
            return null;
        }

        var text = _json[start..EndOfValue(start)];
        return first == '"' ? TextAt(start, start + text.Length) : JsonLiteral.Canonical(Encoding.ASCII.GetString(text));
    }

    private readonly string? TextAt(int start, int end)
    {
        var token = Token(start, end);
        return IsText(token) ? token.GetString() : null;
    }

    private readonly bool FitsText(JsonFit fit)
    {
        var token = Token(_position, EndOfValue(_position));
        return IsText(token)
            && (
                (fit.Has('t') && token.TryGetDateTimeOffset(out _))
                || (fit.Has('u') && token.TryGetGuid(out _))
                || (fit.Has('d') && TryParseDate(token.GetString(), out _))
                || (fit.Has('y') && token.TryGetBytesFromBase64(out _))
            );
    }

    private readonly bool FitsNumber(JsonFit fit)
    {
        var length = NumberGrammar.LengthOf(_json[_position..]);
        var text = JsonLiteral.Canonical(Encoding.ASCII.GetString(_json.Slice(_position, length)));
        return (fit.Has('i') && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            || (fit.Has('j') && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            || (fit.Has('l') && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            || (fit.Has('m') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }
}
