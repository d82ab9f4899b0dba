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

    /// <summary>Where the text of the line begins, behind its indentation; negative where the line is empty so far.</summary>
    private int _lineContent = -1;

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

    private void Append(string part)
    {
        if (part.Length == 0)
        {
            return;
        }

        var spaces = _lineContent < 0 ? 4 * _indentation : 0;
        Ensure(spaces + part.Length);
        if (_lineContent < 0)
        {
            for (; spaces > 0; spaces--)
            {
                _text[_length++] = ' ';
            }

            _lineContent = _length;
        }

        part.CopyTo(0, _text, _length, part.Length);
        _length += part.Length;
    }

    /// <summary>Line breaks are looked for once a line, not in each of its parts: only raw strings have them.</summary>
    private void EndLine()
    {
        if (_lineContent >= 0 && Array.IndexOf(_text, '\n', _lineContent, _length - _lineContent) >= 0)
        {
            EndLines();
            return;
        }

        Ensure(1);
        _text[_length++] = '\n';
        _lineContent = -1;
    }

    private void EndLines()
    {
        var lines = new string(_text, _lineContent, _length - _lineContent);
        _length = _lineContent - (4 * _indentation);
        foreach (var line in lines.Split('\n'))
        {
            _lineContent = -1;
            Append(line.TrimEnd('\r'));
            Ensure(1);
            _text[_length++] = '\n';
        }

        _lineContent = -1;
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
