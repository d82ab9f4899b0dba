namespace CoinStatsGen.OpenApi.Wire;

/// <summary>
/// A media type or a range of them (RFC 9110, sections 8.3.1 and 12.5.1), as documents and headers write it. Whether something is JSON, and
/// whether
/// an answer is of a documented type, is decided here for the generator, the client, the mock server and the tools.
/// </summary>
internal sealed class MediaType
{
    private const string JsonName = "application/json";
    private const string FormName = "application/x-www-form-urlencoded";

    /// <summary>Nearly all types of nearly all documents.</summary>
    private static readonly MediaType PlainJson = new(JsonName, MediaParameters.None);

    private readonly string _type;
    private readonly string _subtype;
    private readonly MediaParameters _parameters;

    private MediaType(string name, MediaParameters parameters)
    {
        Name = name;
        var slash = name.IndexOf('/');
        _type = slash < 0 ? name : name.Substring(0, slash);
        _subtype = slash < 0 ? "" : name.Substring(slash + 1);
        _parameters = parameters;
        Kind = KindOf();
    }

    /// <summary>The type without its parameters, in lower case: <c>application/json</c>.</summary>
    public string Name { get; }

    /// <summary>How a body of it is written and read. A range that says nothing is JSON, as those who write <c>*/*</c> mean it.</summary>
    public MediaKind Kind { get; }

    /// <summary>How the items of a body follow each other; null where a body is one value.</summary>
    public StreamKind? Items =>
        Name switch
        {
            "text/event-stream" => StreamKind.Events,
            "application/json-seq" => StreamKind.Sequence,
            "application/x-ndjson"
            or "application/ndjson"
            or "application/jsonl"
            or "application/x-jsonl"
            or "application/jsonlines"
            or "application/x-jsonlines"
            or "application/json-lines"
            or "application/x-ldjson"
            or "application/ldjson"
            or "application/stream+json"
            or "application/x-json-stream" => StreamKind.Lines,
            _ when _subtype.EndsWith("+json-seq", StringComparison.Ordinal) => StreamKind.Sequence,
            _ => null,
        };

    /// <summary>It is one type, which can be sent: no star, well formed, its parameters too.</summary>
    public bool IsConcrete => HasOneName && _parameters.AreValid;

    /// <summary>It is a type or a range, well formed.</summary>
    public bool IsValid =>
        IsNameOrStar(_type)
        && IsNameOrStar(_subtype.StartsWith("*+", StringComparison.Ordinal) ? _subtype.Substring(2) : _subtype)
        && _parameters.AreValid;

    /// <summary>The character set it names, or null.</summary>
    public string? Charset => _parameters.Find("charset");

    /// <summary>It names several types.</summary>
    public bool IsRange => Name.IndexOf('*') >= 0;

    private bool HasOneName => MediaParameters.IsToken(_type) && MediaParameters.IsToken(_subtype) && !IsRange;

    /// <summary>Reads a type. One that is not well formed is read as far as it goes.</summary>
    public static MediaType Parse(string? text)
    {
        if (text is null or JsonName)
        {
            return text is null ? new MediaType("", MediaParameters.None) : PlainJson;
        }

        var end = text.IndexOf(';');
        return end < 0
            ? new MediaType(text.Trim().ToLowerInvariant(), MediaParameters.None)
            : new MediaType(text.Substring(0, end).Trim().ToLowerInvariant(), MediaParameters.Parse(text.Substring(end + 1)));
    }

    /// <summary>A body of a type is a JSON value.</summary>
    public static bool IsJson(string? text) => text == JsonName || text is not null && Parse(text).Kind == MediaKind.Json;

    /// <summary>What a body of a kind is sent as: this type without parameters, or for a range the plainest type of the kind.</summary>
    public string NameToSend(MediaKind kind) =>
        HasOneName
            ? Name
            : kind switch
            {
                MediaKind.Json => JsonName,
                MediaKind.Form => FormName,
                MediaKind.Multipart => "multipart/form-data",
                MediaKind.Text => "text/plain",
                _ => "application/octet-stream",
            };

    /// <summary>
    /// A type that is sent is this one, or in this range. A range of suffixes takes the bare type too: <c>application/*+json</c> takes
    /// <c>application/json</c>.
    /// Parameters count where both name them, the character set never.
    /// </summary>
    public bool Takes(MediaType sent) =>
        (_type is "*" || _type == sent._type) && TakesSubtype(sent._subtype) && _parameters.Allow(sent._parameters);

    /// <summary>Of types that take the same, the one that says most counts (OpenAPI 3, "Media Types").</summary>
    public static T? MostSpecific<T>(IEnumerable<T> documented, Func<T, string> text, string? sent)
        where T : class
    {
        var type = Parse(sent);
        T? best = null;
        var most = -1;
        foreach (var item in documented)
        {
            var range = Parse(text(item));
            if (range.Takes(type) && range.Particularity(type) is var says && says > most)
            {
                (best, most) = (item, says);
            }
        }

        return best;
    }

    private int Particularity(MediaType sent) =>
        _type == "*" ? 0
        : _subtype == "*" ? 1
        : IsRange ? 2
        : 3 + _parameters.CountNamedBy(sent._parameters);

    private static bool IsNameOrStar(string text) => text == "*" || MediaParameters.IsToken(text) && text.IndexOf('*') < 0;

    private bool TakesSubtype(string sent)
    {
        if (_subtype == "*" || _subtype == sent)
        {
            return true;
        }

        return _subtype.StartsWith("*+", StringComparison.Ordinal)
            && (sent.EndsWith(_subtype.Substring(1), StringComparison.Ordinal) || sent == _subtype.Substring(2));
    }

    private MediaKind KindOf() =>
        Name switch
        {
            JsonName or "*/*" or "application/*" => MediaKind.Json,
            FormName => MediaKind.Form,
            "application/javascript" or "application/graphql" => MediaKind.Text,
            _ when Items is not null => MediaKind.Text,
            _ when _type == "multipart" => MediaKind.Multipart,
            _ => KindOfSubtype(),
        };

    private MediaKind KindOfSubtype()
    {
        var plus = _subtype.LastIndexOf('+');
        return _subtype.Substring(plus + 1) switch
        {
            "json" => MediaKind.Json,
            "xml" or "yaml" or "x-yaml" => MediaKind.Text,
            _ => _type == "text" ? MediaKind.Text : MediaKind.Binary,
        };
    }
}
