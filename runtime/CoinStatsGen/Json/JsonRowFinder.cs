using System.Buffers;

namespace CoinStats.Json;

/// <summary>Finds where the elements of an array end, without reading them, in a document that comes in pieces.</summary>
/// <remarks>It only counts brackets outside of strings. Whether an element is JSON is for the scanner to say.</remarks>
internal struct JsonRowFinder
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]{},"u8);

    private static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\"u8);

    private int _depth;
    private bool _inString;

    /// <summary>Looks on for the comma or the bracket that ends the element.</summary>
    /// <param name="bytes">What has come.</param>
    /// <param name="position">Where to look on. It stops at the end of the element, or where more bytes are needed.</param>
    /// <returns>Whether the end was found.</returns>
    internal bool TryFindEnd(ReadOnlySpan<byte> bytes, ref int position)
    {
        while (position < bytes.Length)
        {
            var found = bytes[position..].IndexOfAny(_inString ? StringEnds : Structure);
            if (found < 0)
            {
                position = bytes.Length;
                return false;
            }

            position += found;
            var stop = bytes[position];
            if (_depth == 0 && stop is (byte)',' or (byte)']')
            {
                return true;
            }

            if (stop == '\\')
            {
                // The escaped character says nothing; if it has not come yet, the backslash is looked at again.
                if (position + 1 >= bytes.Length)
                {
                    return false;
                }

                position++;
            }
            else
            {
                Count(stop);
            }

            position++;
        }

        return false;
    }

    private void Count(byte stop)
    {
        switch (stop)
        {
            case (byte)'"':
                _inString = !_inString;
                break;
            case (byte)'[' or (byte)'{':
                _depth++;
                break;
            case (byte)']' or (byte)'}':
                _depth = Math.Max(_depth - 1, 0);
                break;
        }
    }
}
