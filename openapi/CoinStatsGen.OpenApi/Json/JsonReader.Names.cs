namespace CoinStatsGen.OpenApi.Json;

/// <content>Names of members, and names that stand twice.</content>
public sealed partial class JsonReader
{
    private bool ReadName(string expected)
    {
        SkipWhiteSpace();
        if (_at == _text.Length || _text[_at] != '"')
        {
            return Fail(expected);
        }

        var start = _at;
        if (!ScanString(out var hasEscapes))
        {
            return false;
        }

        _nameStart = start;
        if (hasEscapes)
        {
            var name = JsonStrings.Decode(_text, start + 1, _at - 1);
            _name = _names.Get(name, 0, name.Length);
        }
        else
        {
            _name = _names.Get(_text, start + 1, _at - start - 2);
        }

        SkipWhiteSpace();
        if (_at == _text.Length || _text[_at] != ':')
        {
            return Fail("':' behind the name of a member");
        }

        _at++;
        return true;
    }

    // Each name remembers the object that had it last; an object is looked through when it is closed, so none comes between.
    private void FindDuplicates(int owner)
    {
        if (_ownerOfName.Length < _names.Count)
        {
            var length = _ownerOfName.Length;
            Array.Resize(ref _ownerOfName, _names.Names.Length);
            for (var i = length; i < _ownerOfName.Length; i++)
            {
                _ownerOfName[i] = -1;
            }
        }

        for (var at = owner + 1; at < _count; at = _nodes[at].Next)
        {
            ref var seen = ref _ownerOfName[_nodes[at].Name];
            if (seen == owner)
            {
                AddDuplicate(_names.Names[_nodes[at].Name], _nodes[at].NameStart);
            }

            seen = owner;
        }
    }

    private void AddDuplicate(string name, int start)
    {
        var message = $"The name {JsonStrings.Quote(name)} stands twice in one object; the last one counts. Remove one.";
        _duplicates.Add(new JsonProblem(message, GetPosition(start), name.Length + 2));
    }
}
