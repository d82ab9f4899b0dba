using System.Runtime.InteropServices;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>What every kind of schema has, so that a reader makes each record once, complete.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SchemaTexts
{
    public string? Description;
    public string? Title;
    public string? DefaultJson;
    public string? ExampleJson;
    public string? CSharpType;
    public string? CSharpName;
    public bool Nullable;
    public bool Deprecated;
    public bool ReadOnly;
    public bool WriteOnly;
    public TextPosition Position;
}
