using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>
/// Writes lines with indentation: always <c>\n</c>, four spaces, no indentation on empty lines. An interpolated string goes into the
/// buffer part by part (<see cref="LineText"/>), without becoming a string of its own first: a client has some ten thousand lines.
/// </summary>
internal sealed class SourceWriter
{
    private const int LargestKept = 1 << 20;

    /// <summary>Files are written one after the other: one buffer does for all.</summary>
    private static char[]? _spare;

    private char[] _text;
    private int _length;
    private int _indentation;
    private bool _isLineStart = true;

    public SourceWriter() => _text = Interlocked.Exchange(ref _spare, null) ?? new char[1 << 14];

    /// <summary>Writes an empty line.</summary>
    public void Line() => EndLine();

    /// <summary>Writes one line, or the lines of a raw string.</summary>
    public void Line(string lines)
    {
        Append(lines);
        EndLine();
    }

    /// <summary>Writes one line, or the lines of a raw string.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref LineText lines) => EndLine();

    /// <summary>Opens a block.</summary>
    public void Open()
    {
        Line("{");
        _indentation++;
    }

    /// <summary>Opens a block.</summary>
    public void Open(string head)
    {
        Line(head);
        Open();
    }

    /// <summary>Opens a block.</summary>
    public void Open([InterpolatedStringHandlerArgument("")] ref LineText head)
    {
        EndLine();
        Open();
    }

    /// <summary>Closes a block.</summary>
    public void Close(string tail = "")
    {
        _indentation--;
        Append("}");
        Append(tail);
        EndLine();
    }

    /// <summary>Indents the following lines.</summary>
    public void Indent() => _indentation++;

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public void Outdent() => _indentation--;

    /// <summary>The text; the writer is not to be used any more.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        Volatile.Write(ref _spare, _text.Length <= LargestKept ? _text : null);
        _text = [];
        return text;
    }

    private void Append(string lines)
    {
        var start = 0;
        while (true)
        {
            var end = lines.IndexOf('\n', start);
            AppendPart(lines, start, end < 0 ? lines.Length : end > start && lines[end - 1] == '\r' ? end - 1 : end);
            if (end < 0)
            {
                return;
            }

            EndLine();
            start = end + 1;
        }
    }

    private void AppendPart(string text, int start, int end)
    {
        if (end <= start)
        {
            return;
        }

        var spaces = _isLineStart ? 4 * _indentation : 0;
        Ensure(spaces + end - start);
        for (; spaces > 0; spaces--)
        {
            _text[_length++] = ' ';
        }

        text.CopyTo(start, _text, _length, end - start);
        _length += end - start;
        _isLineStart = false;
    }

    private void EndLine()
    {
        Ensure(1);
        _text[_length++] = '\n';
        _isLineStart = true;
    }

    private void Ensure(int more)
    {
        if (_length + more > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_length + more, 2 * _text.Length));
        }
    }

    /// <summary>The parts of an interpolated string, on their way into the writer. Made by the compiler.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineText
    {
        private readonly SourceWriter _writer;

        public LineText(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");
    }
}
