using System.Collections;
using System.Globalization;
using System.Reflection;
using CoinStats;
using Microsoft.Extensions.Configuration;

namespace CoinStatsGen.Tests.Client;

/// <summary>Options from configuration, without reflection: the binder with reflection is the oracle.</summary>
public sealed class ConfiguredOptionsTests
{
    [Fact]
    public void Read_EveryOptionThatIsText_IsReadAsTheBinderReadsIt()
    {
        var configuration = Configuration(Values(typeof(CoinStatsClientOptions), "", new CoinStatsClientOptions()));
        var expected = new CoinStatsClientOptions();
        configuration.Bind(expected);

        var options = new CoinStatsClientOptions();
        ConfiguredOptions.Read(configuration, options);

        var told = Told(options, "").ToList();
        told.ShouldBe(Told(expected, ""));
        told.Intersect(Told(new CoinStatsClientOptions(), "")).ShouldBeEmpty("these were not set at all");
        told.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Read_NothingThere_LeavesWhatIsSet()
    {
        var options = new CoinStatsClientOptions { ApiKey = "set", Timeout = TimeSpan.FromSeconds(3) };

        ConfiguredOptions.Read(Configuration([]), options);

        (options.ApiKey, options.Timeout).ShouldBe(("set", TimeSpan.FromSeconds(3)));
    }

    [Theory]
    [InlineData("Timeout", "soon", "a time, such as 00:00:30")]
    [InlineData("Retry:MaxRetries", "2.5", "a whole number")]
    [InlineData("RateLimit:RequestsPerSecond", "fast", "a number, such as 2.5")]
    [InlineData("Cache:IsEnabled", "yes", "true or false")]
    [InlineData("Cache:Lifetimes:get-coins", "long", "a time")]
    [InlineData("Reading", "Loose", "one of Tolerant, Strict")]
    public void Read_ValueOfAnotherKind_SaysWhichAndWhatIsExpected(string key, string value, string expected)
    {
        var section = Configuration(new() { ["CoinStats:" + key] = value }).GetSection("CoinStats");

        var error = Should.Throw<InvalidOperationException>(() => ConfiguredOptions.Read(section, new CoinStatsClientOptions()));

        error.Message.ShouldContain($"'CoinStats:{key}' is '{value}': {expected}");
    }

    private static IConfigurationRoot Configuration(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();

    /// <summary>A value for each option that a text can hold, other than its default.</summary>
    private static Dictionary<string, string?> Values(Type type, string prefix, object defaults)
    {
        var values = new Dictionary<string, string?>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var key = prefix + property.Name;
            if (IsPart(property))
            {
                foreach (var (name, value) in Values(property.PropertyType, key + ":", property.GetValue(defaults)!))
                {
                    values.Add(name, value);
                }
            }
            else if (property.PropertyType == typeof(IDictionary<string, string>))
            {
                values.Add(key + ":some-key", "some-value");
            }
            else if (property.PropertyType == typeof(IDictionary<string, TimeSpan>))
            {
                values.Add(key + ":get-coins", "00:00:07");
            }
            else if (Text(property.PropertyType, property.GetValue(defaults)) is { } text)
            {
                values.Add(key, text);
            }
        }

        return values;
    }

    private static string? Text(Type type, object? value) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(string) => "some-text",
            var t when t == typeof(bool) => (!(bool)value!).ToString(),
            var t when t == typeof(int) || t == typeof(long) => "17",
            var t when t == typeof(double) => "2.5",
            var t when t == typeof(TimeSpan) => "00:00:13",
            var t when t == typeof(Uri) => "https://some.test/",
            { IsEnum: true } t => Enum.GetNames(t).Last(),
            _ => null,
        };

    private static IEnumerable<string> Told(object options, string prefix) =>
        options
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property =>
                property.GetValue(options) switch
                {
                    { } part when IsPart(property) => Told(part, prefix + property.Name + ":"),
                    IDictionary entries =>
                    [
                        prefix + property.Name + "=" + string.Join(',', entries.Keys.Cast<object>().Select(k => $"{k}:{entries[k]}")),
                    ],
                    var value when property.PropertyType == typeof(string) || Text(property.PropertyType, value) is not null =>
                    [
                        string.Create(CultureInfo.InvariantCulture, $"{prefix}{property.Name}={value}"),
                    ],
                    _ => [],
                }
            );

    private static bool IsPart(PropertyInfo property) =>
        property.SetMethod is null && property.PropertyType.Namespace == nameof(CoinStats) && property.PropertyType.IsClass;
}
