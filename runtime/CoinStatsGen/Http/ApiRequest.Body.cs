using System.Text;
using CoinStats.Json;

namespace CoinStats.Http;

/// <content>Bodies other than JSON.</content>
public sealed partial class ApiRequest
{
    private const string PlainText = "text/plain; charset=utf-8";

    /// <summary>The media type asked for.</summary>
    public string Accept { get; set; } = "application/json";

    /// <summary>Sets a body of text.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">What it is.</param>
    public void SetTextBody(string body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = new RawBody(Encoding.UTF8.GetBytes(body), mediaType);
    }

    /// <summary>Sets a body of bytes.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">What they are.</param>
    public void SetBytesBody(byte[] body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = new RawBody(body, mediaType);
    }

    /// <summary>Starts a body of names and values, <c>application/x-www-form-urlencoded</c>.</summary>
    public void StartForm() => Body = new FormBody();

    /// <summary>Starts a body of parts, <c>multipart/form-data</c>.</summary>
    public void StartMultipart() => Body = new MultipartBody();

    /// <summary>Adds a field to a form or multipart body.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    public void AddField(string name, string? value)
    {
        if (value is not null)
        {
            Fields.Add(name, Encoding.UTF8.GetBytes(value), PlainText, isFile: false);
        }
    }

    /// <summary>Adds a field for each value to a form or multipart body.</summary>
    /// <param name="name">The fields' name.</param>
    /// <param name="values">The values; <see langword="null"/> is not sent.</param>
    public void AddFields(string name, IEnumerable<string>? values)
    {
        foreach (string value in values ?? [])
        {
            AddField(name, value);
        }
    }

    /// <summary>Adds a field that is JSON to a form or multipart body.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="writer">Writes it as JSON.</param>
    public void AddJsonField<T>(string name, T value, JsonValueWriter<T> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Fields.Add(name, new JsonBody<T>(value, writer).ToBytes(), "application/json", isFile: false);
    }

    /// <summary>Adds a file to a form or multipart body.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="content">The file; <see langword="null"/> is not sent.</param>
    public void AddFile(string name, byte[]? content)
    {
        if (content is not null)
        {
            Fields.Add(name, content, "application/octet-stream", isFile: true);
        }
    }

    private FieldsBody Fields => Body as FieldsBody ?? throw new InvalidOperationException("Start a form or multipart body first.");
}
