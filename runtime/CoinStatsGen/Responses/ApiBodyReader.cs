using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>Makes a value of the bytes of a whole body that is not JSON.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="body">The bytes.</param>
/// <param name="contentType">The media type that the answer names, with its parameters, or <see langword="null"/>.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ApiBodyReader<out T>(ReadOnlySpan<byte> body, string? contentType);
