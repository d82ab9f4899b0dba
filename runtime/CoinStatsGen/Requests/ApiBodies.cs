using System.ComponentModel;
using System.Text;
using CoinStats.Json;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Http;

/// <summary>Readers of bodies that are not JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiBodies
{
    /// <summary>The body as text, in the charset that it names, else UTF-8.</summary>
    public static ApiBodyReader<string> Text { get; } = BodyText.Read;

    /// <summary>The body as text: what a JSON string says where the answer is JSON, else the body itself.</summary>
    public static ApiBodyReader<string> TextOrJson { get; } =
        static (body, contentType) =>
        {
            if (contentType is null || !MediaType.IsJson(contentType))
            {
                return BodyText.Read(body, contentType);
            }

            var scanner = new JsonScanner(Encoding.UTF8.GetBytes(BodyText.Read(body, contentType)));
            var text = scanner.ReadString();
            scanner.ReadEnd();
            return text;
        };

    /// <summary>The body as it came.</summary>
    public static ApiBodyReader<byte[]> Bytes { get; } = static (body, _) => body.ToArray();
}
