namespace CoinStatsGen.Generator.Emitting;

/// <summary>Reads the buffer of a writer from its beginning.</summary>
internal sealed class WrittenText(char[] text, int length) : TextReader
{
    private int _at;

    /// <inheritdoc/>
    public override int Peek() => _at < length ? text[_at] : -1;

    /// <inheritdoc/>
    public override int Read() => _at < length ? text[_at++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = Math.Min(count, length - _at);
        Array.Copy(text, _at, buffer, index, read);
        _at += read;
        return read;
    }

    /// <inheritdoc/>
    public override string ReadToEnd()
    {
        var rest = new string(text, _at, length - _at);
        _at = length;
        return rest;
    }
}
