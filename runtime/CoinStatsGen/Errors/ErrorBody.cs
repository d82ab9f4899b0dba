using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using CoinStats.Json;

namespace CoinStats;

/// <summary>Reads the body of an error as a generated type, which names the converter that reads it.</summary>
internal static class ErrorBody
{
    /// <summary>The body, tolerantly; the default where it is not JSON of that kind.</summary>
    /// <exception cref="ArgumentException">The type is none of a generated client.</exception>
    public static T? Read<T>(string body)
    {
        var converter = ConverterOf<T>();
        return Read(body, (ref JsonScanner scanner) => converter.Read(ref scanner));
    }

    /// <summary>The elements of a body that is a list; null where it is none.</summary>
    /// <exception cref="ArgumentException">The type is none of a generated client.</exception>
    public static IReadOnlyList<T>? ReadList<T>(string body)
    {
        var converter = ConverterOf<T>();
        return Read<IReadOnlyList<T>>(body, (ref JsonScanner scanner) =>
        {
            var items = new List<T>();
            if (scanner.ReadArrayStart())
            {
                while (scanner.ReadElement())
                {
                    items.Add(converter.Read(ref scanner));
                }
            }

            return items;
        });
    }

    private static T? Read<T>(string body, JsonValueReader<T> reader)
    {
        var scanner = new JsonScanner(Encoding.UTF8.GetBytes(body), JsonReading.Tolerant | JsonReading.Silent);
        try
        {
            var value = reader(ref scanner);
            scanner.ReadEnd();
            return value;
        }
        catch (CoinStatsJsonException)
        {
            // A proxy's page, or a body that is cut off: status and text are there all the same.
            return default;
        }
    }

    private static JsonScannerConverter<T> ConverterOf<T>() =>
        typeof(T).GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { } type
        && Activator.CreateInstance(type) is JsonScannerConverter<T> converter
            ? converter
            : throw new ArgumentException($"{typeof(T).Name} is no type of a generated client.", nameof(T));
}
