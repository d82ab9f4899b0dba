namespace CoinStats.StubEngine.Exchange;

/// <summary>Reads a query as sent, pair by pair, without making a collection of it.</summary>
internal static class QueryText
{
    /// <summary>Walks the pairs; empty pairs are passed over.</summary>
    public static PairReader Pairs(ReadOnlySpan<char> query) => new(query);

    /// <summary>First value of a name, decoded; null where it is not there.</summary>
    public static string? First(ReadOnlySpan<char> query, string name)
    {
        foreach (var pair in Pairs(query))
        {
            if (Decode(query[pair.Name]).SequenceEqual(name))
            {
                return Decode(query[pair.Value]).ToString();
            }
        }

        return null;
    }

    /// <summary>Percent-decodes; a plus is a space. Allocates only where there is something to decode.</summary>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('%', '+') < 0)
        {
            return text;
        }

        return Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
    }

    /// <summary>The escapes of a text are whole and their bytes are UTF-8.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
        {
            return true;
        }

        var bytes = new byte[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                bytes[count++] = text[i] < 0x80 ? (byte)text[i] : (byte)'x';
                continue;
            }

            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return false;
            }

            bytes[count++] = Convert.FromHexString(text.Slice(i + 1, 2))[0];
            i += 2;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, count));
    }

    /// <summary>Where one pair stands in the query.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">Its value; empty where there is no equals sign.</param>
    internal readonly record struct Pair(Range Name, Range Value);

    /// <summary>Enumerates pairs.</summary>
    internal ref struct PairReader(ReadOnlySpan<char> query)
    {
        private readonly ReadOnlySpan<char> _query = query;
        private int _next;

        /// <summary>The pair under the cursor.</summary>
        public Pair Current { get; private set; }

        /// <summary>Enumerates itself.</summary>
        public readonly PairReader GetEnumerator() => this;

        /// <summary>Moves to the next pair; false at the end.</summary>
        public bool MoveNext()
        {
            while (_next < _query.Length)
            {
                var start = _next;
                var length = _query[start..].IndexOf('&');
                length = length < 0 ? _query.Length - start : length;
                _next = start + length + 1;
                if (length == 0)
                {
                    continue;
                }

                var equals = _query.Slice(start, length).IndexOf('=');
                Current =
                    equals < 0
                        ? new Pair(start..(start + length), (start + length)..(start + length))
                        : new Pair(start..(start + equals), (start + equals + 1)..(start + length));
                return true;
            }

            return false;
        }
    }
}
