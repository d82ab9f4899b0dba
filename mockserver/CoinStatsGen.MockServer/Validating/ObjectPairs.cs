namespace CoinStats.MockServer.Validating;

/// <summary>Names and texts of one request that are parts of objects, by the object they belong to.</summary>
internal sealed class ObjectPairs(ParameterCheck[] parameters)
{
    private readonly List<KeyValuePair<string, string>>?[] _pairs = new List<KeyValuePair<string, string>>?[parameters.Length];

    /// <summary>Keeps a pair for the object it belongs to; null where it belongs to none.</summary>
    public ParameterCheck? Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var text = name.ToString();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Owns(text))
            {
                (_pairs[i] ??= []).Add(new(text, value.ToString()));
                return parameters[i];
            }
        }

        return null;
    }

    /// <summary>Adds what is wrong with the objects.</summary>
    public void Check(ref RequestFindings findings)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (_pairs[i] is { } pairs)
            {
                parameters[i].CheckPairs(pairs, ref findings);
            }
        }
    }
}
