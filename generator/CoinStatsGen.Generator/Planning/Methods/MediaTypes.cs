using System;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Tells kinds of media types apart.</summary>
internal static class MediaTypes
{
    /// <summary>JSON in any dress: <c>application/json</c>, <c>text/json</c>, <c>application/problem+json; charset=utf-8</c>, <c>*/*</c>.</summary>
    public static bool IsJson(string mediaType)
    {
        var name = Name(mediaType);
        return Is(name, "application/json") || Is(name, "text/json") || Is(name, "*/*") || Is(name, "application/*")
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The type without its parameters.</summary>
    public static string Name(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim();
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
