using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>How the items of an answer that goes on stand in it, and what of them is read as JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StreamFormat
{
    /// <summary>One JSON value a line: <c>application/x-ndjson</c> and its kin.</summary>
    Lines,

    /// <summary>JSON values, each behind a record separator: <c>application/json-seq</c>, RFC 7464.</summary>
    Sequence,

    /// <summary>Server-sent events whose data is JSON: <c>text/event-stream</c>.</summary>
    EventData,

    /// <summary>Server-sent events whose data is text.</summary>
    EventText,

    /// <summary>Server-sent events as objects: <c>{data, event, id, retry}</c>, the data a text.</summary>
    EventObject,

    /// <summary>As <see cref="EventObject"/>, the data JSON where it is JSON.</summary>
    EventJsonObject,
}
