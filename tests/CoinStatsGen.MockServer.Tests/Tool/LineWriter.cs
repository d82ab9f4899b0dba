namespace CoinStats.MockServer.Tests.Tool;

/// <summary>Calls back when a line with a certain text is written.</summary>
internal sealed class LineWriter(string text, Action seen) : StringWriter
{
    public override void Write(string? value)
    {
        base.Write(value);
        if (value?.Contains(text, StringComparison.Ordinal) == true)
        {
            seen();
        }
    }
}
