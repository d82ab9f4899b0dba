using System.Net.Http.Headers;
using System.Text;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.Http;

/// <summary>A body of names and values, <c>application/x-www-form-urlencoded</c>.</summary>
internal sealed class FormBody : FieldsBody
{
    private readonly StringBuilder _text = new();

    /// <inheritdoc/>
    public override MediaTypeHeaderValue MediaType { get; } = new("application/x-www-form-urlencoded");

    /// <inheritdoc/>
    public override void Add(string name, byte[] content, string mediaType) =>
        Start(name).Append(Uri.EscapeDataString(Encoding.UTF8.GetString(content)));

    /// <inheritdoc/>
    public override void AddFile(string name, FileBody file, string mediaType) =>
        Start(name).Append(Uri.EscapeDataString(Convert.ToBase64String(file.ToArray())));

    /// <inheritdoc/>
    public override void Add(WirePair pair, char separator, bool allowReserved)
    {
        var between = separator == ',' ? "," : Uri.EscapeDataString(separator.ToString());
        Start(pair.Name).AppendJoin(between, pair.Texts.Select(text => QueryText.Escape(text, allowReserved)));
    }

    /// <inheritdoc/>
    public override byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    private StringBuilder Start(string name) => _text.Append(_text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=');
}
