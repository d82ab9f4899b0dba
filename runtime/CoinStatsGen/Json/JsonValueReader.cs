using System.ComponentModel;

namespace CoinStats.Json;

/// <summary>Reads the value under the cursor. Emitted code passes its readers around in this form.</summary>
/// <typeparam name="T">The type read.</typeparam>
/// <param name="scanner">The scanner, standing on the value. It is left behind the value.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonValueReader<out T>(ref JsonScanner scanner);
