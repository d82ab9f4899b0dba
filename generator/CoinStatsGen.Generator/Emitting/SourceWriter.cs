using System;
using System.Text;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Writes lines with indentation: always <c>\n</c>, four spaces, no space at the end of a line.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _indentation;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes one line, or the lines of a raw string.</summary>
    public void Line(string lines)
    {
        var start = 0;
        while (true)
        {
            var end = lines.IndexOf('\n', start);
            Append(lines, start, end < 0 ? lines.Length : end);
            if (end < 0)
            {
                return;
            }

            start = end + 1;
        }
    }

    /// <summary>Opens a block.</summary>
    public void Open(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _indentation++;
    }

    /// <summary>Closes a block.</summary>
    public void Close(string tail = "")
    {
        _indentation--;
        Line("}" + tail);
    }

    /// <summary>Indents the following lines.</summary>
    public void Indent() => _indentation++;

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public void Outdent() => _indentation--;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Append(string lines, int start, int end)
    {
        if (end > start && lines[end - 1] == '\r')
        {
            end--;
        }

        if (end > start)
        {
            _text.Append(' ', 4 * _indentation).Append(lines, start, end - start);
        }

        _text.Append('\n');
    }
}
