using System;
using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Media types of the parts of a body, as <c>contentType</c> of an encoding lists them.</summary>
internal static class PartTypes
{
    /// <summary>The first of a list that can be sent, as written; null where none can: a range such as <c>image/*</c> says nothing to send.</summary>
    public static string? First(string list)
    {
        foreach (var item in list.Split(','))
        {
            var type = item.Trim();
            if (IsConcrete(type))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>All of a list are media types or ranges of them.</summary>
    public static bool AreValid(string list)
    {
        foreach (var item in list.Split(','))
        {
            var type = item.Trim();
            if (!IsConcrete(type) && !IsConcrete(type.Replace("/*", "/any").Replace("*/", "any/")))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Text is written in UTF-8; a type that says otherwise would lie.</summary>
    public static bool IsOtherCharset(string mediaType)
    {
        var start = mediaType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return false;
        }

        var charset = mediaType.Substring(start + "charset=".Length);
        var end = charset.IndexOf(';');
        charset = (end < 0 ? charset : charset.Substring(0, end)).Trim(' ', '"');
        return !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An object or a list can be written under it: as JSON, whatever it is called.</summary>
    public static bool TakesJson(string mediaType)
        => MediaTypes.Name(mediaType).ToLowerInvariant() is "text/plain" or "application/octet-stream" || MediaTypes.KindOf(mediaType) == BodyKind.Json;

    private static bool IsConcrete(string type)
    {
        var parts = type.Split(';');
        var slash = parts[0].IndexOf('/');
        if (slash < 0 || !MediaTypes.IsToken(parts[0].Substring(0, slash)) || !MediaTypes.IsToken(parts[0].Substring(slash + 1).TrimEnd()))
        {
            return false;
        }

        for (var i = 1; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=');
            if (equals < 0 || !MediaTypes.IsToken(parts[i].Substring(0, equals).Trim()) || !IsValue(parts[i].Substring(equals + 1).Trim()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsValue(string text)
        => MediaTypes.IsToken(text.Length > 2 && text[0] == '"' && text[text.Length - 1] == '"' ? text.Substring(1, text.Length - 2) : text);
}
