using System;
using System.Collections.Generic;

namespace CoinStatsGen.ApiModel.Json;

/// <content>Names of members, and names that stand twice.</content>
public sealed partial class JsonReader
{
    private void ReadName(ref Frame frame, string expected)
    {
        SkipWhiteSpace();
        if (_at == _text.Length || _text[_at] != '"')
        {
            Fail(expected);
            return;
        }

        var start = _at;
        if (!ScanString(out var hasEscapes))
        {
            return;
        }

        frame.NameStart = start;
        frame.Name = hasEscapes ? Intern(JsonStrings.Decode(_text, start + 1, _at - 1)) : _names.Get(_text, start + 1, _at - start - 2);
        SkipWhiteSpace();
        if (_at == _text.Length || _text[_at] != ':')
        {
            Fail("':' behind the name of a member");
            return;
        }

        _at++;
    }

    private string Intern(string name) => _names.Get(name, 0, name.Length);

    private void FindDuplicates(JsonMember[] members)
    {
        if (members.Length > ComparedPairwiseUpTo)
        {
            FindDuplicatesByTable(members);
            return;
        }

        for (var i = 1; i < members.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (ReferenceEquals(members[i].Name, members[j].Name))
                {
                    AddDuplicate(members[i]);
                    break;
                }
            }
        }
    }

    private void FindDuplicatesByTable(JsonMember[] members)
    {
        _seenNames ??= new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!_seenNames.Add(member.Name))
            {
                AddDuplicate(member);
            }
        }

        // Clearing costs the table's size, which one large object must not make dear for all small ones.
        if (members.Length > 1024)
        {
            _seenNames = null;
        }
        else
        {
            _seenNames.Clear();
        }
    }

    private void AddDuplicate(in JsonMember member)
    {
        var message = $"The name {JsonStrings.Quote(member.Name)} stands twice in one object; the last one counts. Remove one.";
        _duplicates.Add(new JsonProblem(message, _source.GetPosition(member.NameStart), member.Name.Length + 2));
    }
}
