using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Media types of the parts of a body, as <c>contentType</c> of an encoding lists them.</summary>
internal static class PartTypes
{
    /// <summary>
    /// The first of a list that can be sent, as written; null where none can: a range such as <c>image/*</c> says nothing to send.
    /// </summary>
    public static string? First(string list) =>
        MediaParameters.Split(list, ',').Select(static item => item.Trim()).FirstOrDefault(static type => MediaType.Parse(type).IsConcrete);

    /// <summary>All of a list are media types or ranges of them.</summary>
    public static bool AreValid(string list) => MediaParameters.Split(list, ',').All(static item => MediaType.Parse(item).IsValid);

    /// <summary>Text is written in UTF-8; a type that says otherwise would lie.</summary>
    public static bool IsOtherCharset(string mediaType) =>
        MediaType.Parse(mediaType).Charset is { } charset
        && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    /// <summary>An object or a list can be written under it: as JSON, whatever it is called.</summary>
    public static bool TakesJson(string mediaType) =>
        MediaType.Parse(mediaType) is { Kind: MediaKind.Json } or { Name: "text/plain" or "application/octet-stream" };
}
