using System.Text;

namespace CoinStats.Caching;

/// <summary>
/// An answer as bytes: version, time, status, headers, then the body to the end. Others may have written the bytes, so every length is
/// checked.
/// </summary>
internal static class CachedResponseFormat
{
    private const byte Version = 1;
    private const int MaxHeaders = 256;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Write(CachedResponse response)
    {
        using var stream = new MemoryStream(response.Body.Length + 256);
        using var writer = new BinaryWriter(stream, Utf8);
        writer.Write(Version);
        writer.Write(response.StoredAt.UtcTicks);
        writer.Write((short)response.StatusCode);
        var headers = response.Headers.Take(MaxHeaders).ToArray();
        writer.Write((short)headers.Length);
        foreach (var (name, value) in headers)
        {
            writer.Write(name);
            writer.Write(value);
        }

        writer.Write(response.Body.Span);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Null where the bytes are no answer.</summary>
    public static CachedResponse? Read(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = new BinaryReader(stream, Utf8);
            if (reader.ReadByte() != Version)
            {
                return null;
            }

            var storedAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            int status = reader.ReadInt16();
            int count = reader.ReadInt16();
            if (status is < 200 or > 299 || count is < 0 or > MaxHeaders)
            {
                return null;
            }

            var headers = new Dictionary<string, string>(count, StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < count; i++)
            {
                headers[reader.ReadString()] = reader.ReadString();
            }

            return new CachedResponse(storedAt, status, headers, bytes.AsMemory((int)stream.Position));
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
