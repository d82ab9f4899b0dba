using System.Text;
using System.Text.Json;
using CoinStats.Json;

namespace CoinStats.Http;

/// <content>Form and multipart bodies.</content>
public sealed partial class ApiRequest
{
    private const string PlainText = "text/plain; charset=utf-8";
    private const string Json = "application/json";
    private const string AnyBytes = "application/octet-stream";

    private FieldsBody Fields => Body as FieldsBody ?? throw new InvalidOperationException("Start a form or multipart body first.");

    /// <summary>Starts a body of names and values, <c>application/x-www-form-urlencoded</c>.</summary>
    public void StartForm() => Body = new FormBody();

    /// <summary>Starts a body of parts.</summary>
    /// <param name="mediaType">Which kind.</param>
    public void StartMultipart(string mediaType = "multipart/form-data") => Body = new MultipartBody(mediaType);

    /// <summary>Adds a field to a form or multipart body.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="mediaType">What a part is; a form has no place for it.</param>
    public void AddField(string name, string? value, string mediaType = PlainText)
    {
        if (value is not null)
        {
            Fields.Add(name, Encoding.UTF8.GetBytes(value), mediaType);
        }
    }

    /// <summary>Adds a field for each value to a form or multipart body.</summary>
    /// <param name="name">The fields' name.</param>
    /// <param name="values">The values; <see langword="null"/> is not sent.</param>
    /// <param name="mediaType">What a part is.</param>
    public void AddFields(string name, IEnumerable<string?>? values, string mediaType = PlainText)
    {
        foreach (var value in values ?? [])
        {
            AddField(name, value, mediaType);
        }
    }

    /// <summary>Adds a field that is JSON to a form or multipart body.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="writer">Writes it as JSON.</param>
    /// <param name="mediaType">What a part is.</param>
    public void AddJsonField<T>(string name, T value, JsonValueWriter<T> writer, string mediaType = Json)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Fields.Add(name, JsonOutput.ToUtf8(value, writer), mediaType);
    }

    /// <summary>
    /// Adds a field that is text, an object as JSON, or a field for each element of a list: what the value turns out to be.
    /// </summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="writer">Writes it as JSON, which tells what it is.</param>
    public void AddValueField<T>(string name, T value, JsonValueWriter<T> writer)
    {
        var json = WireValue.JsonOf(value, writer);
        if (json.ValueKind != JsonValueKind.Array)
        {
            AddElement(name, json);
            return;
        }

        foreach (var element in json.EnumerateArray())
        {
            AddElement(name, element);
        }
    }

    /// <summary>Adds what a style of query parameters makes of a value to a form or multipart body.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value; an empty list or object is not sent.</param>
    /// <param name="writer">Writes it as JSON, which tells what it is made of.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="allowReserved">As in <see cref="AddQuery"/>; parts of a multipart body are not percent-encoded at all.</param>
    /// <exception cref="ArgumentException">The value holds the separator of the format.</exception>
    public void AddStyledField<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format, bool allowReserved = false)
    {
        var wire = WireValue.Of(value, writer, format);
        var style = format.AsPairs();
        if (format.IsJoined(wire))
        {
            CheckParts(name, wire, style.Separator);
        }

        foreach (var pair in style.Write(name, wire, format.IsExploded()))
        {
            Fields.Add(pair, style.Separator, allowReserved);
        }
    }

    /// <summary>Adds a file to a form or multipart body.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="content">The file; <see langword="null"/> is not sent.</param>
    /// <param name="mediaType">What it is, where the file does not say it; a form holds it as Base64.</param>
    public void AddFile(string name, FileBody? content, string mediaType = AnyBytes)
    {
        if (content is not null)
        {
            Fields.AddFile(name, content, mediaType);
        }
    }

    /// <summary>Gives the parts of a field that are added from now on a header.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="header">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The value holds a character that no header may hold.</exception>
    public void AddPartHeader(string field, string header, string value)
    {
        HeaderText.Check(value, header, Operation);
        Fields.AddHeader(field, header, value);
    }

    private void AddElement(string name, JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            Fields.Add(name, Encoding.UTF8.GetBytes(json.GetRawText()), Json);
        }
        else
        {
            AddField(name, WireValue.TextOf(json));
        }
    }
}
