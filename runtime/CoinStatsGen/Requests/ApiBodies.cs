using System.ComponentModel;
using System.Text;

namespace CoinStats.Http;

/// <summary>Readers of bodies that are not JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiBodies
{
    /// <summary>The body as text in UTF-8.</summary>
    public static ApiBodyReader<string> Text { get; } = static body => Encoding.UTF8.GetString(body);

    /// <summary>The body as it came.</summary>
    public static ApiBodyReader<byte[]> Bytes { get; } = static body => body.ToArray();
}
