using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CoinStatsGen.ApiModel.Json;

/// <summary>
/// A JSON value with its place in the text. Immutable and safe to share. Texts and numbers are cut out of the source when
/// they are asked for, so that what nobody reads costs nothing.
/// </summary>
public sealed class JsonValue
{
    private static readonly JsonMember[] NoMembers = [];
    private static readonly JsonValue[] NoItems = [];

    private readonly JsonSource _source;
    private readonly object? _content;
    private readonly bool _hasEscapes;

    internal JsonValue(JsonSource source, JsonKind kind, int start, int end, object? content, bool hasEscapes)
    {
        _source = source;
        _content = content;
        _hasEscapes = hasEscapes;
        Kind = kind;
        Start = start;
        End = end;
    }

    /// <summary>Kind of the value.</summary>
    public JsonKind Kind { get; }

    /// <summary>Offset of the first character.</summary>
    public int Start { get; }

    /// <summary>Offset behind the last character.</summary>
    public int End { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Line and column of the first character.</summary>
    public TextPosition Position => _source.GetPosition(Start);

    /// <summary>Members of an object in document order; empty for every other kind.</summary>
    public IReadOnlyList<JsonMember> Members => MemberArray;

    /// <summary>Items of an array; empty for every other kind.</summary>
    public IReadOnlyList<JsonValue> Items => ItemArray;

    internal JsonMember[] MemberArray => _content switch
    {
        JsonMember[] members => members,
        JsonMemberIndex index => index.Members,
        _ => NoMembers,
    };

    internal JsonValue[] ItemArray => _content as JsonValue[] ?? NoItems;

    /// <summary>The value of a member; of two with one name the last. False for every other kind than an object.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out JsonValue? value)
    {
        if (_content is JsonMember[] members)
        {
            for (var i = members.Length - 1; i >= 0; i--)
            {
                if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
                {
                    value = members[i].Value;
                    return true;
                }
            }
        }
        else if (_content is JsonMemberIndex index)
        {
            return index.TryGet(name, out value);
        }

        value = null;
        return false;
    }

    /// <summary>The text of a string, escapes resolved; null for every other kind.</summary>
    public string? GetText()
    {
        if (Kind != JsonKind.String)
        {
            return null;
        }

        return _hasEscapes ? JsonStrings.Decode(_source.Text, Start + 1, End - 1) : _source.Text.Substring(Start + 1, Length - 2);
    }

    /// <summary>Whether this is a string with exactly this text.</summary>
    public bool IsText(string text)
    {
        if (Kind != JsonKind.String)
        {
            return false;
        }

        return _hasEscapes
            ? string.Equals(GetText(), text, StringComparison.Ordinal)
            : Length - 2 == text.Length && string.CompareOrdinal(_source.Text, Start + 1, text, 0, text.Length) == 0;
    }

    /// <summary>A number as it is written; null for every other kind.</summary>
    public string? GetNumberText() => Kind == JsonKind.Number ? _source.Text.Substring(Start, Length) : null;

    /// <summary>A whole number that fits, such as <c>5</c>, but not <c>5.0</c>; false for everything else.</summary>
    public bool TryGetInt32(out int value)
    {
        value = 0;
        return Kind == JsonKind.Number
            && int.TryParse(GetNumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The value without white space: members in document order, texts and numbers as they are written.</summary>
    public string ToCompactJson() => JsonStrings.Compact(_source.Text, Start, End);

    /// <inheritdoc/>
    public override string ToString() => ToCompactJson();

    internal TextPosition GetPosition(int offset) => _source.GetPosition(offset);
}
