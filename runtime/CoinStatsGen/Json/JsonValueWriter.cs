using System.ComponentModel;
using System.Text.Json;

namespace CoinStats.Json;

/// <summary>Writes one value. Emitted code passes its writers around in this form.</summary>
/// <typeparam name="T">The type written.</typeparam>
/// <param name="writer">Where the value goes.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonValueWriter<in T>(Utf8JsonWriter writer, T value);
