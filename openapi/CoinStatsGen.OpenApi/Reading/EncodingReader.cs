using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>How properties of forms are written (OpenAPI 3.1.2, "Encoding Object").</summary>
internal sealed class EncodingReader(ReadingContext context)
{
    public EquatableArray<ApiEncoding> ReadEncodings(string mediaType, JsonValue media)
    {
        if (!media.TryGet("encoding", out _))
        {
            return default;
        }

        var type = MediaType.Parse(mediaType);
        var encodings = new List<ApiEncoding>();
        foreach (var member in context.GetMembers(media, "encoding"))
        {
            if (context.CheckObject(member.Value, "An encoding"))
            {
                context.CheckKeywords(member.Value, DocumentKeywords.Encoding);
                encodings.Add(ReadEncoding(member.Name, type, member.Value));
            }
        }

        return encodings.ToEquatableArray();
    }

    private ApiEncoding ReadEncoding(string property, MediaType type, JsonValue value)
    {
        var isParts = type.Kind == MediaKind.Multipart;
        var style = context.Parameters.ReadStyle(value, ParameterLocation.Query);
        return new ApiEncoding(property)
        {
            ContentType = context.GetText(value, "contentType"),
            IsStyled = IsStyled(value) && HasStyles(type),
            Style = style,
            Explode = value.TryGet("explode", out _) ? context.GetFlag(value, "explode") : style == ParameterStyle.Form,
            AllowReserved = context.GetFlag(value, "allowReserved"),
            Headers = isParts
                ? context
                    .Responses.ReadHeaders(value)
                    .Where(static h => !string.Equals(h.Name, "Content-Type", StringComparison.OrdinalIgnoreCase))
                    .ToEquatableArray()
                : default,
            Position = value.Position,
        };
    }

    private static bool IsStyled(JsonValue encoding) =>
        encoding.TryGet("style", out _) || encoding.TryGet("explode", out _) || encoding.TryGet("allowReserved", out _);

    /// <summary>3.0 has styles for URL-encoded forms only; they are to be ignored elsewhere.</summary>
    private bool HasStyles(MediaType type) => type.Kind == MediaKind.Form || context.IsJsonSchema && type.Name == "multipart/form-data";
}
