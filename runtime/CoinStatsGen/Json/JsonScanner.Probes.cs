namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Tells whether the object under the cursor has a member. The cursor stays.</summary>
    /// <param name="name">The name, UTF-8, without escapes.</param>
    /// <returns>False also when the value is not an object.</returns>
    public readonly bool HasMember(ReadOnlySpan<byte> name)
    {
        var probe = this;
        return probe.MoveToMember(name);
    }

    private bool MoveToMember(ReadOnlySpan<byte> wanted)
    {
        if (Peek() != '{')
        {
            return false;
        }

        Enter();
        for (var first = true; MoveToName(first); first = false)
        {
            var start = _position;
            _position = SkipString(start, out var escaped);
            var name = _json[(start + 1)..(_position - 1)];
            var found = escaped ? EqualsEscaped(name, wanted) : name.SequenceEqual(wanted);
            MoveToMemberValue();
            if (found)
            {
                return true;
            }

            SkipValue();
        }

        return false;
    }

    private static bool EqualsEscaped(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted)
    {
        var unescaped = new byte[name.Length];
        return JsonNames.TryUnescape(name, unescaped, out var length) && wanted.SequenceEqual(unescaped.AsSpan(0, length));
    }
}
