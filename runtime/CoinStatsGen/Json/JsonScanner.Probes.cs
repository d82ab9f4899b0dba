using System.Text.Json;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Tells whether the object under the cursor has a member. The cursor stays.</summary>
    /// <param name="name">The name, UTF-8, without escapes.</param>
    /// <returns>False also when the value is not an object.</returns>
    public readonly bool HasMember(ReadOnlySpan<byte> name)
    {
        JsonScanner probe = this;
        return probe.FindMember(name);
    }

    /// <summary>Reads the text of a member of the object under the cursor. The cursor stays.</summary>
    /// <param name="name">The name, UTF-8, without escapes.</param>
    /// <param name="value">The text of the first member of that name.</param>
    /// <returns>False when there is no such member or it holds no text.</returns>
    public readonly bool TryGetMemberString(ReadOnlySpan<byte> name, out string? value)
    {
        JsonScanner probe = this;
        if (probe.FindMember(name) && probe._reader.TokenType == JsonTokenType.String)
        {
            value = probe.Text();
            return true;
        }

        value = null;
        return false;
    }

    private bool FindMember(ReadOnlySpan<byte> name)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (true)
        {
            Advance();
            if (_reader.TokenType == JsonTokenType.EndObject)
            {
                return false;
            }

            bool found = NameEquals(name);
            Advance();
            if (found)
            {
                return true;
            }

            SkipValue();
        }
    }
}
