using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Text;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator.Diagnostics;

/// <summary>A diagnostic, as plain values.</summary>
internal sealed record DiagnosticInfo(string Id, string Message, LocationInfo Location)
{
    /// <summary>A diagnostic at a place of a document.</summary>
    public static DiagnosticInfo At(string id, string message, string path, TextPosition position, int length = 1) =>
        new(id, message, new LocationInfo(path, position, length));

    /// <summary>A diagnostic at the start of a document.</summary>
    public static DiagnosticInfo AtStart(string id, string message, string path) => At(id, message, path, new TextPosition(0, 1, 1), 0);

    /// <summary>The diagnostic as the compiler reports it.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(DiagnosticDescriptors.Get(Id), Location.ToLocation(), PlainText.OneLine(Message));
}
