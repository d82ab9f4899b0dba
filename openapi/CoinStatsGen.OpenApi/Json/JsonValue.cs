using System.Globalization;
using System.Runtime.InteropServices;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>
/// A JSON value with its place in the text. Immutable and safe to share. Texts and numbers are cut out of the source when
/// they are asked for, so that what nobody reads costs nothing. Two are equal when they are the same place of one parse.
/// <c>default</c> is no value: of kind <see cref="JsonKind.None"/>, without members, items, text or place.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct JsonValue : IEquatable<JsonValue>
{
    private readonly JsonTree? _tree;
    private readonly int _index;

    internal JsonValue(JsonTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>Kind of the value.</summary>
    public JsonKind Kind => _tree is null ? JsonKind.None : _tree[_index].Kind;

    /// <summary>Whether there is a value.</summary>
    public bool Exists => _tree is not null;

    /// <summary>Offset of the first character.</summary>
    public int Start => _tree is null ? 0 : _tree[_index].Start;

    /// <summary>Offset behind the last character.</summary>
    public int End => _tree is null ? 0 : _tree[_index].End;

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Line and column of the first character.</summary>
    public TextPosition Position => _tree is null ? default : _tree.GetPosition(Start);

    /// <summary>Members of an object in document order; none for every other kind.</summary>
    public JsonMemberList Members => Kind == JsonKind.Object ? new(_tree, _index) : default;

    /// <summary>Items of an array; none for every other kind.</summary>
    public JsonItems Items => Kind == JsonKind.Array ? new(_tree, _index) : default;

    /// <summary>A string.</summary>
    internal static JsonValue OfText(string text) => new(JsonTree.OfText(text), 0);

    /// <summary>A number, as JSON writes it.</summary>
    internal static JsonValue OfNumber(string json) => new(JsonTree.OfScalar(JsonKind.Number, json), 0);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    internal static JsonValue OfFlag(bool value) =>
        new(value ? JsonTree.OfScalar(JsonKind.True, "true") : JsonTree.OfScalar(JsonKind.False, "false"), 0);

    /// <summary>The value of the same text that begins at an offset; no value where none does.</summary>
    internal JsonValue At(int offset) => _tree is not null && _tree.FindAt(offset) is >= 0 and var index ? new(_tree, index) : default;

    internal JsonTree? Tree => _tree;

    internal int Index => _index;

    /// <summary>The value of a member; of two with one name the last. False for every other kind than an object.</summary>
    public bool TryGet(string name, out JsonValue value)
    {
        var found = _tree is null ? -1 : _tree.Find(_index, name);
        value = found < 0 ? default : new JsonValue(_tree!, found);
        return found >= 0;
    }

    /// <summary>The text of a string, escapes resolved; null for every other kind.</summary>
    public string? GetText()
    {
        if (_tree is null || _tree[_index].Kind != JsonKind.String)
        {
            return null;
        }

        ref readonly var node = ref _tree[_index];
        return node.HasEscapes
            ? JsonStrings.Decode(_tree.Text, node.Start + 1, node.End - 1)
            : _tree.Text.Substring(node.Start + 1, node.End - node.Start - 2);
    }

    /// <summary>Whether this is a string with exactly this text.</summary>
    public bool IsText(string text)
    {
        if (_tree is null || _tree[_index].Kind != JsonKind.String)
        {
            return false;
        }

        ref readonly var node = ref _tree[_index];
        return node.HasEscapes
            ? string.Equals(GetText(), text, StringComparison.Ordinal)
            : node.End - node.Start - 2 == text.Length && string.CompareOrdinal(_tree.Text, node.Start + 1, text, 0, text.Length) == 0;
    }

    /// <summary>A number as it is written; null for every other kind.</summary>
    public string? GetNumberText() => Kind == JsonKind.Number ? _tree!.Text.Substring(Start, Length) : null;

    /// <summary>A whole number that fits, such as <c>5</c>, but not <c>5.0</c>; false for everything else.</summary>
    public bool TryGetInt32(out int value)
    {
        value = 0;
        return Kind == JsonKind.Number
            && int.TryParse(GetNumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The value without white space: members in document order, texts and numbers as they are written.</summary>
    public string ToCompactJson() => _tree is null ? "" : JsonStrings.Compact(_tree.Text, Start, End);

    /// <inheritdoc/>
    public override string ToString() => ToCompactJson();

    /// <inheritdoc/>
    public bool Equals(JsonValue other) => _index == other._index && ReferenceEquals(_tree, other._tree);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>Whether both are the same place of one parse.</summary>
    public static bool operator ==(JsonValue left, JsonValue right) => left.Equals(right);

    /// <summary>Whether the two are different places.</summary>
    public static bool operator !=(JsonValue left, JsonValue right) => !left.Equals(right);

    internal TextPosition GetPosition(int offset) => _tree!.GetPosition(offset);
}
