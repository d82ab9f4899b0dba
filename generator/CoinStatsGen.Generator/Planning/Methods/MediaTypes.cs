using System;
using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Tells kinds of media types apart.</summary>
internal static class MediaTypes
{
    /// <summary>JSON in any dress: <c>application/json</c>, <c>text/json</c>, <c>application/problem+json; charset=utf-8</c>, <c>*/*</c>.</summary>
    public static bool IsJson(string mediaType)
    {
        if (mediaType == "application/json")
        {
            return true;
        }

        var name = Name(mediaType);
        return Is(name, "application/json") || Is(name, "text/json") || Is(name, "*/*") || Is(name, "application/*")
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How a body of a media type is written or read.</summary>
    public static BodyKind KindOf(string mediaType)
    {
        var name = Name(mediaType).ToLowerInvariant();
        return IsJson(mediaType) ? BodyKind.Json
            : name == "application/x-www-form-urlencoded" ? BodyKind.Form
            : name.StartsWith("multipart/", StringComparison.Ordinal) ? BodyKind.Multipart
            : IsText(name) ? BodyKind.Text
            : BodyKind.Bytes;
    }

    /// <summary>A type that can be sent: a range such as <c>image/*</c> is sent as bytes of no further kind.</summary>
    public static string Concrete(string mediaType)
    {
        var name = Name(mediaType);
        var slash = name.IndexOf('/');
        return slash > 0 && IsToken(name.Substring(0, slash)) && IsToken(name.Substring(slash + 1)) ? name : "application/octet-stream";
    }

    private static bool IsText(string name)
        => name.StartsWith("text/", StringComparison.Ordinal) || name.EndsWith("+xml", StringComparison.Ordinal) || name.EndsWith("/xml", StringComparison.Ordinal)
            || name is "application/yaml" or "application/x-yaml" or "application/x-ndjson" or "application/jsonl" or "application/javascript" or "application/graphql";

    /// <summary>RFC 9110, "token"; the star is left out, as it stands for a range.</summary>
    public static bool IsToken(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && "!#$%&'+-.^_`|~".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>The type without its parameters.</summary>
    public static string Name(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim();
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
