using CoinStatsGen.OpenApi.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CoinStatsGen.Generator.Diagnostics;

/// <summary>A place in a document, as plain values.</summary>
internal sealed record LocationInfo(string Path, TextPosition Position, int Length)
{
    /// <summary>The place as the compiler reports it.</summary>
    public Location ToLocation()
    {
        var line = System.Math.Max(0, Position.Line - 1);
        var column = System.Math.Max(0, Position.Column - 1);
        return Location.Create(
            Path,
            new TextSpan(Position.Offset, Length),
            new LinePositionSpan(new LinePosition(line, column), new LinePosition(line, column + Length))
        );
    }
}
