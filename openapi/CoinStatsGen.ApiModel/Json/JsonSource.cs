using System;
using System.Collections.Generic;

namespace CoinStatsGen.ApiModel.Json;

/// <summary>The text behind a tree. Lines are found when the first position is asked for.</summary>
internal sealed class JsonSource
{
    private int[]? _lineStarts;

    public JsonSource(string text) => Text = text;

    public string Text { get; }

    public TextPosition GetPosition(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new TextPosition(offset, line + 1, offset - starts[line] + 1);
    }

    // A line ends with \n, \r\n or a lone \r, as editors count.
    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(capacity: 64) { 0 };
        var hasReturn = text.IndexOf('\r') >= 0;
        if (!hasReturn)
        {
            for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            {
                starts.Add(at + 1);
            }

            return starts.ToArray();
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
