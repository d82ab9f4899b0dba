using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CoinStats.Json;

/// <summary>Reads a document that is one array while it arrives, holding one row at a time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRows
{
    /// <summary>The largest row that is read, unless the caller says otherwise: 4 MiB.</summary>
    public const int DefaultMaxRowBytes = 4 * 1024 * 1024;

    /// <summary>Reads the rows of an array. The stream is not disposed.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="stream">UTF-8, with or without a byte order mark.</param>
    /// <param name="reader">Reads one row.</param>
    /// <param name="maxRowBytes">A row that is larger, white space around it included, is an error.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rows, in the order of the document.</returns>
    /// <exception cref="CoinStatsJsonException">The document is not an array, is not JSON, is cut off, or a row is wrong or too
    /// large.</exception>
    public static IAsyncEnumerable<T> ReadAsync<T>(
        Stream stream,
        JsonValueReader<T> reader,
        int maxRowBytes = DefaultMaxRowBytes,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRowBytes);
        return ReadAsync(stream, reader, maxRowBytes, ArrayPool<byte>.Shared, cancellationToken);
    }

    internal static async IAsyncEnumerable<T> ReadAsync<T>(
        Stream stream,
        JsonValueReader<T> reader,
        int maxRowBytes,
        ArrayPool<byte> pool,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var window = new JsonRowWindow(stream, maxRowBytes, pool);
        await window.MoveToArrayAsync(cancellationToken).ConfigureAwait(false);
        while (await window.MoveToRowAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return window.ReadRow(reader, JsonReading.Strict, out _);
        }

        await window.ReadEndAsync(cancellationToken).ConfigureAwait(false);
    }
}
