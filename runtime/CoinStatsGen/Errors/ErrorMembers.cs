using System.Text;
using System.Text.Json;

namespace CoinStats;

/// <summary>
/// The members of an error body, or of an error inside one, that say what happened: those of RFC 9457 (<c>title</c>, <c>detail</c>), of
/// OAuth (<c>error_description</c>), of JSON:API and validators (<c>errors</c>), and the names that others use, in whatever case.
/// </summary>
internal sealed class ErrorMembers
{
    private string? _message;
    private string? _title;
    private string? _detail;
    private string? _error;
    private string? _description;
    private string? _errors;
    private string? _traceId;
    private string? _requestId;

    public string? Path { get; private set; }

    public string? RequestId => _requestId ?? _traceId;

    /// <summary>The message, else title and detail of a problem, else the error with its description; null where nothing says it.</summary>
    public string? Message
    {
        get
        {
            if (_message is { Length: > 0 })
            {
                return _message;
            }

            var problem = Joined(_title, _detail) ?? Joined(_error, _description);
            return problem is null || _errors is null ? problem ?? _errors : Joined(problem, _errors);
        }
    }

    /// <summary>Takes the member whose value the reader stands at, and leaves the reader at its end.</summary>
    public void Take(string name, ref Utf8JsonReader reader)
    {
        switch (name.ToLowerInvariant())
        {
            case "message" or "msg" or "errormessage" or "error_message":
                _message ??= ReadText(ref reader);
                break;
            case "title":
                _title ??= ReadText(ref reader);
                break;
            case "detail":
                _detail ??= ReadText(ref reader);
                break;
            case "error":
                _error ??= ReadText(ref reader);
                break;
            case "error_description" or "errordescription" or "description" or "reason":
                _description ??= ReadText(ref reader);
                break;
            case "errors":
                _errors ??= reader.TokenType == JsonTokenType.StartObject ? ReadByField(ref reader) : ReadText(ref reader);
                break;
            case "requestid" or "request_id":
                _requestId ??= ReadText(ref reader);
                break;
            case "traceid" or "trace_id":
                _traceId ??= ReadText(ref reader);
                break;
            case "path":
                Path ??= ReadText(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>A string, a number, a list of messages as validators send, or what an error inside says.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString() is { Length: > 0 } text ? text : null;
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartArray:
                return ReadList(ref reader);
            case JsonTokenType.StartObject:
                var inner = new ErrorMembers();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    inner.Take(name, ref reader);
                }

                return inner.Message;
            default:
                reader.Skip();
                return null;
        }
    }

    private static string? ReadList(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // A number in a list says nothing.
            if (reader.TokenType != JsonTokenType.Number && ReadText(ref reader) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0 ? null : string.Join("; ", texts);
    }

    /// <summary>Messages by the field that each is about, as ASP.NET and others send them.</summary>
    private static string? ReadByField(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            reader.Read();
            if (ReadText(ref reader) is { } text)
            {
                texts.Add(field.Length == 0 ? text : $"{field}: {text}");
            }
        }

        return texts.Count == 0 ? null : string.Join("; ", texts);
    }

    private static string? Joined(string? general, string? particular) =>
        general is null || particular is null ? general ?? particular
        : particular.StartsWith(general, StringComparison.Ordinal) ? particular
        : general.EndsWith('.') || general.EndsWith(':') ? $"{general} {particular}"
        : $"{general}: {particular}";
}
