using System.Globalization;
using System.Text;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>Texts within what the document says of them. A text of a format is never cut or padded into one that is none.</summary>
internal static class TextExample
{
    private const int MaxPadding = 10_000;
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A text.</summary>
    /// <param name="schema">What is said of it.</param>
    /// <param name="seed">Seed of the server.</param>
    /// <param name="place">Where it stands: another place, another text.</param>
    /// <param name="turn">Another one for each element of a list that has none twice.</param>
    /// <param name="purpose">Who it is for.</param>
    public static string Of(StringSchema schema, int seed, string place, int turn, ExamplePurpose purpose)
    {
        if (schema.Enum.Count > 0)
        {
            return schema.Enum[turn % schema.Enum.Count];
        }

        var hash = StableHash.Of(seed, place);
        if (schema.Format == "binary")
        {
            return "QUJD"; // what becomes bytes is written as JSON writes bytes
        }

        if (
            schema.Pattern is { } pattern
            && (Array.Find(Formatted(schema, place, hash), text => Fits(schema, text)) ?? PatternText.Make(schema, pattern, hash))
                is { } matching
        )
        {
            return matching;
        }

        var formatted = Formatted(schema, place, hash);
        if (formatted.Length > 0)
        {
            return Array.Find(formatted, text => HasLength(schema, text)) ?? formatted[0];
        }

        var plain = string.Create(CultureInfo.InvariantCulture, $"{place[(place.LastIndexOf('/') + 1)..]}-{(ushort)hash:x4}");
        plain = plain.PadRight(Math.Min(schema.MinLength ?? 0, MaxPadding), 'x');
        return schema.MaxLength is { } most && plain.Length > most ? plain[(plain.Length - most)..] : plain;
    }

    /// <summary>Whether a text is one of them, as far as length, pattern and known values tell.</summary>
    public static bool Fits(StringSchema schema, string text) =>
        (schema.Enum.Count == 0 || schema.EnumIsOpen || schema.Enum.Contains(text))
        && HasLength(schema, text)
        && (schema.Pattern is null || EcmaPattern.Compile(schema.Pattern) is not { } pattern || EcmaPattern.IsMatch(pattern, text));

    /// <summary>Whether a text has a legal length.</summary>
    public static bool HasLength(StringSchema schema, string text)
    {
        var length = text.EnumerateRunes().Count();
        return length >= (schema.MinLength ?? 0) && length <= (schema.MaxLength ?? int.MaxValue);
    }

    // Ways to write a value of the format, the usual one first.
    private static string[] Formatted(StringSchema schema, string place, ulong hash)
    {
        var moment = Epoch.AddSeconds(hash % 31_536_000);
        var least = Math.Min(schema.MinLength ?? 0, MaxPadding);
        return schema.Format switch
        {
            "date-time" =>
            [
                In("yyyy-MM-dd'T'HH:mm:ss.000'Z'"),
                In("yyyy-MM-dd'T'HH:mm:ss'Z'"),
                In("yyyy-MM-dd'T'HH:mm:ss.0000000'+00:00'"),
            ],
            "date" => [Epoch.AddDays(hash % 365).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            "time" => [In("HH:mm:ss'Z'"), In("HH:mm:ss.000'Z'")],
            "duration" => [string.Create(CultureInfo.InvariantCulture, $"PT{hash % 59 + 1}M")],
            "uuid" => [Uuid("-"), Uuid("")],
            "byte" => Base64(schema, place),
            "uri" or "url" or "iri" => [Longer($"https://example.com/{(ushort)hash:x4}", least)],
            "uri-reference" or "iri-reference" => [Longer($"/{(ushort)hash:x4}", least)],
            "email" or "idn-email" => [$"{Longer($"user-{(ushort)hash:x4}", least - "@example.com".Length)}@example.com", "a@b.co"],
            "ipv4" => ["192.0.2.1"],
            "ipv6" => ["2001:db8::1"],
            "hostname" or "idn-hostname" => ["example.com", "a.io"],
            "json-pointer" => [Longer("/a", least)],
            "int32" or "int64" or "uint32" or "uint64" =>
            [
                Longer((hash % 1000 + 1).ToString(CultureInfo.InvariantCulture), Math.Min(least, 9), '0'),
            ],
            "decimal" or "double" or "float" or "number" => [string.Create(CultureInfo.InvariantCulture, $"{hash % 1000}.5"), "1"],
            _ => [],
        };

        string Uuid(string dash) =>
            string.Create(CultureInfo.InvariantCulture, $"{(uint)hash:x8}{dash}0000{dash}4000{dash}8000{dash}{hash & 0xffffffffffff:x12}");
        string In(string format) => moment.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string[] Base64(StringSchema schema, string place)
    {
        var usual = Encoding.ASCII.GetBytes(place.Length > 12 ? place[..12] : place);
        var groups = (Math.Min(schema.MinLength ?? 0, MaxPadding) + 3) / 4;
        return [Convert.ToBase64String(usual), Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('a', groups * 3)))];
    }

    private static string Longer(FormattableString text, int least) => Longer(text.ToString(CultureInfo.InvariantCulture), least);

    private static string Longer(string text, int least, char filler = 'x') => text.PadRight(Math.Max(0, least), filler);
}
