using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace CoinStats.StubEngine.Matching;

/// <summary>A value under match: text or bytes, parsed as JSON and as XML at most once.</summary>
internal sealed class MatchValue
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private string? _text;
    private JsonDocument? _json;
    private bool _parsed;
    private XDocument? _xml;
    private bool _xmlParsed;

    /// <summary>A text; null where the value is absent.</summary>
    public MatchValue(string? text)
    {
        _text = text;
        IsAbsent = text is null;
        _bytes = text is null ? default : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>A body.</summary>
    public MatchValue(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        IsAbsent = bytes.Length == 0;
    }

    /// <summary>Nothing was sent.</summary>
    public bool IsAbsent { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The text; null where the value is absent.</summary>
    public string? Text => _text ??= IsAbsent ? null : Encoding.UTF8.GetString(_bytes.Span);

    /// <summary>The value as JSON; null where it is not.</summary>
    public JsonElement? Json
    {
        get
        {
            if (!_parsed)
            {
                _parsed = true;
                _json = JsonText.TryParse(_bytes);
            }

            return _json?.RootElement;
        }
    }

    /// <summary>The value as XML; null where it is not.</summary>
    public XDocument? Xml(MatchBudget budget)
    {
        if (!_xmlParsed)
        {
            _xml = SafeXml.TryParse(Text, budget);
            _xmlParsed = true;
        }

        return _xml;
    }
}
