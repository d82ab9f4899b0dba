using System.Runtime.InteropServices;

namespace CoinStatsGen.ApiModel.Json;

/// <summary>A name and its value.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct JsonMember
{
    internal JsonMember(string name, int nameStart, JsonValue value)
    {
        Name = name;
        NameStart = nameStart;
        Value = value;
    }

    /// <summary>The name, escapes resolved.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }

    /// <summary>Offset of the name's opening quote.</summary>
    public int NameStart { get; }
}
