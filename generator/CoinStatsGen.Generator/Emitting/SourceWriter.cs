using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>
/// Writes lines with indentation: always <c>\n</c>, four spaces, no indentation on empty lines. An interpolated string goes into the
/// buffer part by part (<see cref="LineText"/>), without becoming a string of its own first: a client has some ten thousand lines.
/// </summary>
internal sealed class SourceWriter
{
    private const int MaxKeptChars = 1 << 20;

    /// <summary>Files are written one after the other: one writer with its buffers does for all.</summary>
    private static SourceWriter? _spare;

    private char[] _text = new char[1 << 14];
    private char[] _lines = new char[1 << 11];
    private int _length;
    private int _indentation;

    /// <summary>Where the text of the line begins, behind its indentation; negative where the line is empty so far.</summary>
    private int _lineContent = -1;

    private SourceWriter() { }

    /// <summary>An empty writer.</summary>
    public static SourceWriter Rent() => Interlocked.Exchange(ref _spare, null) ?? new SourceWriter();

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

    /// <summary>
    /// The text; the writer is not to be used any more. A long text is copied in pieces, so that no string of its size is made.
    /// </summary>
    public SourceText Finish()
    {
        var text = SourceText.From(new WrittenText(_text, _length), _length, Encoding.UTF8);
        if (_text.Length <= MaxKeptChars)
        {
            (_length, _indentation, _lineContent) = (0, 0, -1);
            Volatile.Write(ref _spare, this);
        }

        return text;
    }

    private void Append(string part)
    {
        if (part.Length > 0)
        {
            StartLine(part.Length);
            part.CopyTo(0, _text, _length, part.Length);
            _length += part.Length;
        }
    }

    /// <summary>Makes room for text, and indents it where it is the first of its line.</summary>
    private void StartLine(int more)
    {
        var spaces = _lineContent < 0 ? 4 * _indentation : 0;
        Ensure(spaces + more);
        if (_lineContent < 0)
        {
            for (; spaces > 0; spaces--)
            {
                _text[_length++] = ' ';
            }

            _lineContent = _length;
        }
    }

    /// <summary>Line breaks are looked for once a line, not in each of its parts: only raw strings have them.</summary>
    private void EndLine()
    {
        if (_lineContent >= 0 && Array.IndexOf(_text, '\n', _lineContent, _length - _lineContent) >= 0)
        {
            EndLines();
            return;
        }

        BreakLine();
    }

    /// <summary>Takes the lines back and writes them one by one, each indented.</summary>
    private void EndLines()
    {
        var length = _length - _lineContent;
        if (_lines.Length < length)
        {
            _lines = new char[2 * length];
        }

        Array.Copy(_text, _lineContent, _lines, 0, length);
        _length = _lineContent - (4 * _indentation);
        var start = 0;
        while (start <= length)
        {
            var found = Array.IndexOf(_lines, '\n', start, length - start);
            var end = found < 0 ? length : found;
            _lineContent = -1;
            Append(_lines, start, end > start && _lines[end - 1] == '\r' ? end - 1 : end);
            BreakLine();
            start = end + 1;
        }
    }

    private void Append(char[] text, int start, int end)
    {
        if (end > start)
        {
            StartLine(end - start);
            Array.Copy(text, start, _text, _length, end - start);
            _length += end - start;
        }
    }

    private void BreakLine()
    {
        Ensure(1);
        _text[_length++] = '\n';
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
