using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace CoinStatsGen.ApiModel.Json;

/// <summary>Members of an object with many, found by name through a table that is made on the first look-up.</summary>
internal sealed class JsonMemberIndex
{
    private Dictionary<string, JsonValue>? _byName;

    public JsonMemberIndex(JsonMember[] members) => Members = members;

    public JsonMember[] Members { get; }

    public bool TryGet(string name, [NotNullWhen(true)] out JsonValue? value) => (_byName ??= Build()).TryGetValue(name, out value);

    private Dictionary<string, JsonValue> Build()
    {
        var byName = new Dictionary<string, JsonValue>(Members.Length, StringComparer.Ordinal);
        foreach (var member in Members)
        {
            byName[member.Name] = member.Value;
        }

        return byName;
    }
}
