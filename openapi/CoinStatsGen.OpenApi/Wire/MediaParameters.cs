namespace CoinStatsGen.OpenApi.Wire;

/// <summary>The parameters of a media type: <c>charset=utf-8; profile="a;b"</c> (RFC 9110, section 5.6.6).</summary>
internal sealed class MediaParameters
{
    /// <summary>No parameters.</summary>
    public static readonly MediaParameters None = new();

    private readonly List<KeyValuePair<string, string>> _all = [];

    /// <summary>Each is a name and a value.</summary>
    public bool AreValid { get; private set; } = true;

    /// <summary>Reads what stands behind the first semicolon.</summary>
    public static MediaParameters Parse(string text)
    {
        var parameters = new MediaParameters();
        foreach (var part in Split(text, ';'))
        {
            if (part.Trim() is { Length: > 0 } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    /// <summary>RFC 9110, "token"; the star is left out, as it stands for a range.</summary>
    public static bool IsToken(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && "!#$%&'+-.^_`|~*".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>The parts between separators that stand in no quotes.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == separator && !isQuoted)
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }

    /// <summary>The value of a name, or null.</summary>
    public string? Find(string name)
    {
        foreach (var parameter in _all)
        {
            if (parameter.Key == name)
            {
                return parameter.Value;
            }
        }

        return null;
    }

    /// <summary>Those that are sent contradict none of these.</summary>
    public bool Allow(MediaParameters sent)
    {
        foreach (var parameter in _all)
        {
            if (parameter.Key is not ("charset" or "q" or "boundary") && sent.Find(parameter.Key) is { } value && value != parameter.Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many of these are sent.</summary>
    public int CountNamedBy(MediaParameters sent) => _all.FindAll(parameter => sent.Find(parameter.Key) is not null).Count;

    private void Add(string parameter)
    {
        var equals = parameter.IndexOf('=');
        var name = (equals < 0 ? parameter : parameter.Substring(0, equals)).Trim();
        var value = equals < 0 ? "" : parameter.Substring(equals + 1).Trim();
        var isQuoted = value.Length > 1 && value[0] == '"' && value[value.Length - 1] == '"';
        AreValid &= equals > 0 && IsToken(name) && (isQuoted || IsToken(value));
        _all.Add(new(name.ToLowerInvariant(), isQuoted ? Unquote(value) : value.Trim('"')));
    }

    private static string Unquote(string value)
    {
        var text = value.Substring(1, value.Length - 2);
        for (var escape = text.IndexOf('\\'); escape >= 0 && escape + 1 < text.Length; escape = text.IndexOf('\\', escape + 1))
        {
            text = text.Remove(escape, 1);
        }

        return text;
    }
}
