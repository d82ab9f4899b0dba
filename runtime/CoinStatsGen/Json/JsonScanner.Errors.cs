using System.Runtime.CompilerServices;
using System.Text;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException Error(string message, int position, Exception? cause = null) =>
        new(message, JsonErrorLocator.PathOf(_json, position), position, cause);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException Malformed(string problem, int position) =>
        Error($"{problem}, found {Describe(position)}.", position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException BadNumber(int position) => Malformed("The number is malformed", position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException BadLiteral(int position, ReadOnlySpan<byte> literal) =>
        Malformed($"Expected {Encoding.ASCII.GetString(literal)}", position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException TooDeep(int position) =>
        Error($"The document is nested deeper than {_maxDepth} levels.", position);

    /// <summary>What stands at a position, short enough for a message.</summary>
    private readonly string Describe(int position)
    {
        var next = ByteAt(_json, position);
        return next switch
        {
            -1 => "the end of the document",
            '{' => "an object",
            '[' => "an array",
            '"' => "a string",
            'n' => "null",
            > ' ' and < 0x7F => $"'{(char)next}'",
            _ => $"the byte 0x{next:X2}",
        };
    }
}
