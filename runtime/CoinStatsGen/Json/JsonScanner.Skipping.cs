using CoinStats.Json.Numbers;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Passes over the value under the cursor.</summary>
    public void SkipValue() => _position = EndOfValue(_position);

    /// <summary>The position behind a value. Without recursion: a bit for each open level tells objects from arrays.</summary>
    private readonly int EndOfValue(int position)
    {
        var json = _json;
        var open = default(JsonLevels);
        while (true)
        {
            var first = ByteAt(json, position);
            if (first is '{' or '[')
            {
                if (_depth + open.Count >= _maxDepth)
                {
                    throw TooDeep(position);
                }

                open.Push(first == '{');
                position = SkipWhiteSpace(json, position + 1);
                if (ByteAt(json, position) != (first == '{' ? '}' : ']'))
                {
                    position = first == '{' ? SkipName(position) : position;
                    continue;
                }
            }
            else
            {
                position = EndOfScalar(position, first);
            }

            if (!SkipToNextValue(ref position, ref open))
            {
                return position;
            }
        }
    }

    /// <summary>
    /// From behind a value, or on the bracket that closes an empty container, to the next value; false when nothing is open any more.
    /// </summary>
    private readonly bool SkipToNextValue(ref int position, ref JsonLevels open)
    {
        var json = _json;
        while (open.Count > 0)
        {
            position = SkipWhiteSpace(json, position);
            var next = ByteAt(json, position);
            if (next == ',')
            {
                position = SkipWhiteSpace(json, position + 1);
                position = open.InObject ? SkipName(position) : position;
                return true;
            }

            if (next != (open.InObject ? '}' : ']'))
            {
                throw Malformed("Expected ',' or the end of the object or array", position);
            }

            open.Pop();
            position++;
        }

        return false;
    }

    private readonly int SkipName(int position) =>
        ByteAt(_json, position) == '"' ? SkipColon(SkipString(position, out _)) : throw Malformed("Expected a member name", position);

    private readonly int EndOfScalar(int position, int first)
    {
        switch (first)
        {
            case '"':
                return SkipString(position, out _);
            case 't':
                return SkipLiteral(position, "true"u8);
            case 'f':
                return SkipLiteral(position, "false"u8);
            case 'n':
                return SkipLiteral(position, "null"u8);
            case '-' or (>= '0' and <= '9'):
                var length = NumberGrammar.LengthOf(_json[position..]);
                return length > 0 ? position + length : throw BadNumber(position);
            default:
                throw Malformed("Expected a value", position);
        }
    }
}
