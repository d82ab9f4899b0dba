using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace CoinStats;

/// <summary>
/// A file to send, as a whole body or as a part of one: bytes or a stream, with a name and a media type where they matter. A stream is read
/// while it is sent, and stays the caller's to dispose of.
/// </summary>
public sealed class FileBody
{
    private readonly byte[]? _bytes;
    private readonly Stream? _stream;
    private readonly long _start;
    private bool _isRead;

    /// <summary>A file of bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">Its name, or <see langword="null"/>: a part is named after its member.</param>
    /// <param name="mediaType">What it is, or <see langword="null"/>: what the document says.</param>
    /// <exception cref="ArgumentException">The media type is none.</exception>
    public FileBody(byte[] content, string? fileName = null, string? mediaType = null)
        : this(fileName, mediaType)
    {
        ArgumentNullException.ThrowIfNull(content);
        _bytes = content;
    }

    /// <summary>A file that is read while it is sent, from where the stream stands.</summary>
    /// <param name="content">The stream. One that cannot seek is sent once: its call is not repeated.</param>
    /// <param name="fileName">
    /// Its name, or <see langword="null"/>: that of a <see cref="FileStream"/>, else a part is named after its member.
    /// </param>
    /// <param name="mediaType">What it is, or <see langword="null"/>: what the document says.</param>
    /// <exception cref="ArgumentException">The media type is none.</exception>
    public FileBody(Stream content, string? fileName = null, string? mediaType = null)
        : this(fileName ?? Path.GetFileName((content as FileStream)?.Name), mediaType)
    {
        ArgumentNullException.ThrowIfNull(content);
        _stream = content;
        _start = content.CanSeek ? content.Position : 0;
    }

    private FileBody(string? fileName, string? mediaType)
    {
        if (mediaType is not null && !MediaTypeHeaderValue.TryParse(mediaType, out _))
        {
            throw new ArgumentException($"'{mediaType}' is no media type.", nameof(mediaType));
        }

        FileName = fileName;
        MediaType = mediaType;
    }

    /// <summary>Its name, or <see langword="null"/>.</summary>
    public string? FileName { get; }

    /// <summary>What it is, or <see langword="null"/>.</summary>
    public string? MediaType { get; }

    /// <summary>Whether it can be sent again.</summary>
    internal bool IsRepeatable => _stream is null or { CanSeek: true };

    /// <summary>Whether all of it is in memory.</summary>
    internal bool IsInMemory => _bytes is not null;

    /// <summary>How long it is; null where a stream does not say it.</summary>
    internal long? Length =>
        _bytes is not null ? _bytes.Length
        : _stream!.CanSeek ? _stream.Length - _start
        : null;

    /// <summary>A file of bytes without a name.</summary>
    /// <param name="content">The bytes.</param>
    [return: NotNullIfNotNull(nameof(content))]
    public static implicit operator FileBody?(byte[]? content) => FromByteArray(content);

    /// <summary>A file of a stream; one of a file has its name.</summary>
    /// <param name="content">The stream.</param>
    [return: NotNullIfNotNull(nameof(content))]
    public static implicit operator FileBody?(Stream? content) => FromStream(content);

    /// <summary>A file of bytes without a name.</summary>
    /// <param name="content">The bytes.</param>
    [return: NotNullIfNotNull(nameof(content))]
    public static FileBody? FromByteArray(byte[]? content) => content is null ? null : new(content);

    /// <summary>A file of a stream; one of a file has its name.</summary>
    /// <param name="content">The stream.</param>
    [return: NotNullIfNotNull(nameof(content))]
    public static FileBody? FromStream(Stream? content) => content is null ? null : new(content);

    /// <summary>All bytes; a stream is read to its end.</summary>
    public byte[] ToArray()
    {
        if (_bytes is not null)
        {
            return _bytes;
        }

        using var copy = new MemoryStream();
        Rewind().CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Its name, or what it is.</summary>
    public override string ToString() => FileName ?? MediaType ?? nameof(FileBody);

    internal Task CopyToAsync(Stream target, CancellationToken cancellationToken) =>
        _bytes is not null ? target.WriteAsync(_bytes, cancellationToken).AsTask() : Rewind().CopyToAsync(target, cancellationToken);

    private Stream Rewind()
    {
        if (_stream!.CanSeek)
        {
            _stream.Position = _start;
        }
        else if (_isRead)
        {
            throw new InvalidOperationException("The stream of the file was sent already, and cannot go back to its beginning.");
        }

        _isRead = true;
        return _stream;
    }
}
