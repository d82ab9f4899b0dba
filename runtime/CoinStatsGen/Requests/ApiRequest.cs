using System.ComponentModel;
using System.Text;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>The arguments of one call, as they go on the wire; built by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private const int FirstQuerySize = 128;

    private readonly string?[] _path;
    private StringBuilder? _query;
    private StringBuilder? _cookies;
    private List<KeyValuePair<string, string>>? _headers;
    private CreditMeter _meter;

    /// <summary>Starts a request without arguments.</summary>
    /// <param name="operation">The operation to call.</param>
    public ApiRequest(CoinStatsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
        _path = operation.Template.Names.Length == 0 ? [] : new string?[operation.Template.Names.Length];
        _meter = new CreditMeter(operation.Credits);
    }

    /// <summary>The operation to call.</summary>
    public CoinStatsOperation Operation { get; }

    /// <summary>The price of the call by the operation's rule and the arguments added so far.</summary>
    public CreditPrice Price => _meter.Price;

    /// <summary>
    /// A success may come without a body (the document lists one that has none, such as 204): the result is then the default.
    /// </summary>
    public bool MayLackBody { get; set; }

    /// <summary>The event behind which a stream goes on; null: from where the server likes.</summary>
    internal string? LastEventId { get; set; }

    internal string? CheaperAlternative => _meter.CheaperAlternative;

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    internal string? Cookies => _cookies?.ToString();

    internal RequestBody? Body { get; private set; }

    /// <summary>Fills a parameter of the path.</summary>
    /// <param name="name">The parameter's name in the template.</param>
    /// <param name="value">The value; escaped, so that it stays one segment.</param>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, each of which names another path.</exception>
    public void AddPath(string name, string value)
    {
        SetPath(name, value, value is null ? "" : Uri.EscapeDataString(value));
        _meter.Add(CreditPlace.Path, name, value!);
    }

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="allowReserved">Reserved characters are sent as they are, but for those that a query cannot hold or that would end the
    /// value.</param>
    public void AddQuery(string name, string? value, bool allowReserved = false)
    {
        if (value is not null)
        {
            StartQuery(name).Append(QueryText.Escape(value, allowReserved));
            _meter.Add(CreditPlace.Query, name, value);
        }
    }

    /// <summary>Adds a list to the query.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="values">The values; <see langword="null"/> is not sent.</param>
    /// <param name="format">How the list is written.</param>
    /// <param name="allowReserved">As in <see cref="AddQuery"/>.</param>
    /// <exception cref="ArgumentException">The list is empty, or one of its values is empty or holds the separator.</exception>
    public void AddQueryList(string name, IEnumerable<string>? values, ListFormat format, bool allowReserved = false)
    {
        if (values is null)
        {
            return;
        }

        var separator = format.Separator();
        var isFirst = true;
        foreach (var value in values)
        {
            CheckElement(name, value, separator);
            var query = isFirst || format == ListFormat.Multi ? StartQuery(name) : AppendSeparator(_query!, separator);
            query.Append(QueryText.Escape(value, allowReserved));
            _meter.Add(CreditPlace.Query, name, value);
            isFirst = false;
        }

        if (isFirst)
        {
            throw EmptyList(name);
        }
    }

    /// <summary>Adds a request header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <exception cref="ArgumentException">The value holds a character that no header may hold.</exception>
    public void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            HeaderText.Check(value, name, Operation);
            (_headers ??= []).Add(new(name, value));
            _meter.Add(CreditPlace.Header, name, value);
        }
    }

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The cookie's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent. Escaped.</param>
    public void AddCookie(string name, string? value)
    {
        if (value is not null)
        {
            _cookies = _cookies is null ? new StringBuilder() : _cookies.Append("; ");
            _cookies.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Sets the request body.</summary>
    /// <typeparam name="T">Type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="writer">Writes it as JSON.</param>
    /// <param name="mediaType">What it is, where the document names another kind of JSON.</param>
    public void SetJsonBody<T>(T body, JsonValueWriter<T> writer, string mediaType = Json)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Body = new JsonBody<T>(body, writer, mediaType);
    }

    /// <summary>Counts values of the body that multiply the price.</summary>
    /// <param name="field">Name of the body's member.</param>
    /// <param name="values">Its values; <see langword="null"/> where it is left out.</param>
    public void MeterBody(string field, IEnumerable<string?>? values)
    {
        foreach (var value in values ?? [])
        {
            _meter.Add(CreditPlace.Body, field, value ?? "");
        }
    }

    /// <summary>
    /// Counts objects of the body that multiply the price: each is one value, and all there is where a member asks for it.
    /// </summary>
    /// <typeparam name="T">Type of an object.</typeparam>
    /// <param name="field">Name of the body's member.</param>
    /// <param name="items">The objects; <see langword="null"/> where they are left out.</param>
    /// <param name="writer">Writes one as JSON.</param>
    public void MeterBodyItems<T>(string field, IEnumerable<T>? items, JsonValueWriter<T> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var item in items ?? [])
        {
            _meter.AddItem(CreditPlace.Body, field, JsonOutput.ToUtf8(item, writer));
        }
    }

    /// <summary>Path and query, escaped, behind the server's address.</summary>
    internal string PathAndQuery(string baseAddress)
    {
        var template = Operation.Template;
        if (template.Names.Length == 0)
        {
            return _query is null ? baseAddress + template.EscapedLiterals[0] : Join(baseAddress, template.EscapedLiterals[0], _query);
        }

        var text = new StringBuilder(baseAddress).Append(template.EscapedLiterals[0]);
        for (var i = 0; i < _path.Length; i++)
        {
            text.Append(
                _path[i]
                    ?? throw new ArgumentException(
                        $"{Operation.Id} needs a value for '{template.Names[i]}': it is part of the path.",
                        template.Names[i]
                    )
            );
            text.Append(template.EscapedLiterals[i + 1]);
        }

        return text.Append(_query).ToString();
    }

    // In one go: the query is the longest part, and would be copied twice.
    private static string Join(string baseAddress, string path, StringBuilder query) =>
        string.Create(baseAddress.Length + path.Length + query.Length, (baseAddress, path, query), static (target, parts) =>
        {
            parts.baseAddress.CopyTo(target);
            parts.path.CopyTo(target[parts.baseAddress.Length..]);
            parts.query.CopyTo(0, target[(parts.baseAddress.Length + parts.path.Length)..], parts.query.Length);
        });

    private void SetPath(string name, string? value, string escaped)
    {
        var index = Operation.Template.IndexOf(name);
        if (index < 0)
        {
            throw new ArgumentException($"The path {Operation.PathTemplate} of {Operation.Id} has no parameter '{name}'.", name);
        }

        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"{Operation.Id} needs a value for '{name}': it is part of the path.", name);
        }

        if (value is "." or "..")
        {
            throw new ArgumentException(
                $"'{value}' cannot be '{name}' of {Operation.Id}: as a path segment it would name another path.",
                name
            );
        }

        _path[index] = escaped;
    }

    private static StringBuilder AppendSeparator(StringBuilder query, char separator) =>
        separator == ',' ? query.Append(',') : query.Append(separator == ' ' ? "%20" : "%7C");

    private StringBuilder StartQuery(string name)
    {
        _query = _query is null ? new StringBuilder("?", FirstQuerySize) : _query.Append('&');
        return _query.Append(Uri.EscapeDataString(name)).Append('=');
    }

    private void CheckElement(string name, string value, char separator)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"The list '{name}' of {Operation.Id} holds an empty value.", name);
        }

        // Servers cut the list after decoding it: an escaped separator would still make two values of one, and two prices.
        if (separator != '\0' && value.Contains(separator))
        {
            throw HoldsSeparator(name, value, separator);
        }
    }

    private ArgumentException EmptyList(string name) =>
        new($"The list '{name}' of {Operation.Id} is empty: name a value, or leave the parameter out.", name);

    private ArgumentException HoldsSeparator(string name, string value, char separator) =>
        new(
            $"'{value}' in the list '{name}' of {Operation.Id} holds '{separator}', which parts the values of the list: pass them "
                + $"one by one.",
            name
        );
}
