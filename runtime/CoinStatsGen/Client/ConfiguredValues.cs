using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CoinStats;

/// <summary>
/// Reads values of a section as the binder of Microsoft.Extensions.Configuration does, without reflection. Where a value is not there, what
/// the options hold already stays.
/// </summary>
internal readonly struct ConfiguredValues(IConfiguration section)
{
    public ConfiguredValues Section(string name) => new(section.GetSection(name));

    public string? Text(string name, string? otherwise) => section[name] ?? otherwise;

    public bool Flag(string name, bool otherwise) => Read(name, otherwise, bool.TryParse, "true or false");

    public int Whole(string name, int otherwise) =>
        Read(
            name,
            otherwise,
            static (string? text, out int value) => int.TryParse(text, CultureInfo.InvariantCulture, out value),
            "a whole number"
        );

    public long Long(string name, long otherwise) =>
        Read(
            name,
            otherwise,
            static (string? text, out long value) => long.TryParse(text, CultureInfo.InvariantCulture, out value),
            "a whole number"
        );

    public double? Number(string name, double? otherwise) =>
        section[name] is not { Length: > 0 }
            ? otherwise
            : Read(
                name,
                0d,
                static (string? text, out double value) => double.TryParse(text, CultureInfo.InvariantCulture, out value),
                "a number, such as 2.5"
            );

    public TimeSpan Time(string name, TimeSpan otherwise) =>
        Read(
            name,
            otherwise,
            static (string? text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value),
            "a time, such as 00:00:30"
        );

    public Uri? Address(string name, Uri? otherwise) =>
        section[name] is not { Length: > 0 }
            ? otherwise
            : Read(
                name,
                otherwise,
                static (string? text, out Uri? value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value),
                "an address"
            );

    public TEnum Word<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum =>
        Read(
            name,
            otherwise,
            static (string? text, out TEnum value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value),
            "one of " + string.Join(", ", Enum.GetNames<TEnum>())
        );

    public void Texts(string name, IDictionary<string, string> into)
    {
        foreach (var child in section.GetSection(name).GetChildren())
        {
            if (child.Value is { } value)
            {
                into[child.Key] = value;
            }
        }
    }

    public void Times(string name, IDictionary<string, TimeSpan> into)
    {
        var times = Section(name);
        foreach (var child in section.GetSection(name).GetChildren())
        {
            into[child.Key] = times.Time(child.Key, TimeSpan.Zero);
        }
    }

    private delegate bool Parse<T>(string? text, out T value);

    private T Read<T>(string name, T otherwise, Parse<T> parse, string expected)
    {
        if (section[name] is not { } text)
        {
            return otherwise;
        }

        return parse(text, out var value)
            ? value
            : throw new InvalidOperationException(
                $"The configuration value '{section.GetSection(name).Path}' is '{text}': {expected} is expected."
            );
    }
}
