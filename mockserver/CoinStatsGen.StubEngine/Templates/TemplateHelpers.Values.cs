using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.XPath;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Templates;

/// <summary>JSON, XML, dates, numbers and chance.</summary>
internal sealed partial class TemplateHelpers
{
    private const int MaxItems = 100_000;

    private static object? ParseJson(TemplateArguments arguments, TemplateScope scope)
    {
        var value = JsonText.TryParse(System.Text.Encoding.UTF8.GetBytes(arguments.Text(0))) is { } json
            ? TemplateValues.From(json.RootElement)
            : null;
        if (arguments.Values.Length > 1)
        {
            Root(scope).Data[arguments.Text(1)] = value;
            return null;
        }

        return value;
    }

    private static string FormatJson(string text, TemplateArguments arguments) =>
        JsonText.TryParse(System.Text.Encoding.UTF8.GetBytes(text)) is { } json
            ? arguments.Text("format") == "compact"
                ? JsonSerializer.Serialize(json.RootElement, JsonText.Compact)
                : TemplateJson.Pretty(TemplateValues.From(json.RootElement), keepNulls: true)
            : text;

    private static object? JsonPathOf(TemplateArguments arguments, TemplateScope scope)
    {
        var source = arguments.At(0) is string or null ? arguments.Text(0) : TemplateValues.Json(arguments.At(0));
        arguments.Named.TryGetValue("default", out var otherwise);
        if (JsonText.TryParse(System.Text.Encoding.UTF8.GetBytes(source)) is not { } json)
        {
            return otherwise ?? "";
        }

        try
        {
            return
                StubPath.Parse(arguments.Text(1)).TryRead(json.RootElement, MatchBudget.Whole(), out var found)
                && found.ValueKind != JsonValueKind.Null
                ? Found(TemplateValues.From(found))
                : otherwise ?? "";
        }
        catch (MatchLimitException beyond)
        {
            throw new FormatException(beyond.Message, beyond);
        }
    }

    private static object? Found(object? value) =>
        value switch
        {
            Dictionary<string, object?> members => new FoundObject(members),
            List<object?> items => new FoundList(items),
            _ => value,
        };

    private static string XPathOf(string xml, string path)
    {
        if (SafeXml.TryParse(xml) is not { } document)
        {
            return $"[ERROR: {xml} is not valid XML]";
        }

        try
        {
            return new CountedNavigator(document.CreateNavigator(), MatchBudget.Whole()).Evaluate(path) switch
            {
                XPathNodeIterator nodes => nodes.Cast<XPathNavigator>().FirstOrDefault()?.UnderlyingObject switch
                {
                    XAttribute attribute => attribute.Value,
                    XText text => text.Value,
                    XElement element => Markup(element),
                    _ => "",
                },
                string text => text,
                double number => number.ToString("R", CultureInfo.InvariantCulture),
                bool flag => flag ? "true" : "false",
                _ => "",
            };
        }
        catch (XPathException problem)
        {
            return $"[ERROR: {path} is not a valid XPath expression: {problem.Message}]";
        }
        catch (MatchLimitException beyond)
        {
            return $"[ERROR: {beyond.Message}]";
        }
    }

    // Over several lines, as Java's transformer writes it.
    private static string Markup(XElement element) =>
        element.ToString().ReplaceLineEndings("\n").Replace(" />", "/>", StringComparison.Ordinal) + "\n";

    private string Now(TemplateArguments arguments) => Format(Offset(_clock.GetUtcNow(), arguments), arguments);

    private string Date(TemplateArguments arguments) =>
        Format(
            Offset(arguments.At(0) as DateTimeOffset? ?? DateTimeText.Parse(arguments.Text(0), null) ?? _clock.GetUtcNow(), arguments),
            arguments
        );

    private static DateTimeOffset? ParseDate(TemplateArguments arguments) =>
        DateTimeText.Parse(arguments.Text(0), arguments.Text("format"));

    private static DateTimeOffset? TruncateDate(TemplateArguments arguments) =>
        (arguments.At(0) as DateTimeOffset? ?? DateTimeText.Parse(arguments.Text(0), null)) is { } at
            ? DateTimeText.Truncate(at, arguments.Text(1))
            : null;

    private static DateTimeOffset Offset(DateTimeOffset at, TemplateArguments arguments)
    {
        var words = (arguments.Text("offset") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? DateTimeText.Add(at, amount, words[1])
            : at;
    }

    private static string Format(DateTimeOffset at, TemplateArguments arguments)
    {
        // A date that was read keeps the zone it was written with, as in WireMock.
        if (
            arguments.At(0) is not DateTimeOffset
            && arguments.Text("timezone") is { } zone
            && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
        )
        {
            at = TimeZoneInfo.ConvertTime(at, found);
        }

        return arguments.Text("format") switch
        {
            null => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
                + (at.Offset == TimeSpan.Zero ? "Z" : at.ToString("zzz", CultureInfo.InvariantCulture)),
            "epoch" => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            "unix" => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            var pattern => JavaDateFormat.Write(at, pattern),
        };
    }

    // Two whole numbers give a whole number, rounded half up.
    private static object? Maths(TemplateArguments arguments)
    {
        const NumberStyles Styles = NumberStyles.Float;
        if (
            !decimal.TryParse(arguments.Text(0), Styles, CultureInfo.InvariantCulture, out var left)
            || !decimal.TryParse(arguments.Text(2), Styles, CultureInfo.InvariantCulture, out var right)
        )
        {
            return "[ERROR: All maths operations require two numbers]";
        }

        decimal? result = arguments.Text(1) switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" or "x" => left * right,
            "/" or "÷" => right == 0 ? null : left / right,
            "%" => right == 0 ? null : left % right,
            _ => null,
        };
        var isWhole = !arguments.Text(0).Contains('.') && !arguments.Text(2).Contains('.');
        return result is not { } number ? $"[ERROR: {arguments.Text(1)} is not a valid mathematical operator]"
            : isWhole ? (object)(long)Math.Round(number, MidpointRounding.AwayFromZero)
            : number / 1.0000000000000000000000000000m;
    }

    private static List<object?> Range(TemplateArguments arguments)
    {
        var from = (long)(TemplateValues.Number(arguments.At(0)) ?? 0);
        var to = (long)(TemplateValues.Number(arguments.At(1)) ?? 0);
        var items = new List<object?>();
        for (var i = from; i <= to && items.Count < MaxItems; i++)
        {
            items.Add(i);
        }

        return items;
    }

    private long RandomInt(TemplateArguments arguments)
    {
        var lower = arguments.Number("lower", int.MinValue);
        var upper = arguments.Number("upper", int.MaxValue);
        return lower + (long)(_random() * Math.Max(0, upper - lower));
    }

    private double RandomDecimal(TemplateArguments arguments)
    {
        var lower = arguments.Number("lower", 0);
        return lower + (_random() * (arguments.Number("upper", lower + 1000) - lower));
    }

    private string RandomValue(TemplateArguments arguments)
    {
        var kind = arguments.Text("type") ?? "ALPHANUMERIC";
        if (kind == "UUID")
        {
            var bytes = new byte[16];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(_random() * 256);
            }

            bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
            bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
            return new Guid(bytes).ToString("D");
        }

        var letters = kind switch
        {
            "ALPHABETIC" => "abcdefghijklmnopqrstuvwxyz",
            "NUMERIC" => "0123456789",
            "HEXADECIMAL" => "0123456789abcdef",
            "ALPHANUMERIC_AND_SYMBOLS" => "abcdefghijklmnopqrstuvwxyz0123456789!#$%*+,-.:;=?@^_~",
            _ => "abcdefghijklmnopqrstuvwxyz0123456789",
        };
        var length = (int)Math.Clamp(arguments.Number("length", 36), 0, MaxItems);
        var text = string.Create(length, letters, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = from[(int)(_random() * from.Length)];
            }
        });
        return arguments.Flag("uppercase") ? text.ToUpperInvariant() : text;
    }

    private object? PickRandom(TemplateArguments arguments)
    {
        var items = arguments.At(0) is System.Collections.IList list ? list.Cast<object?>().ToArray() : arguments.Values;
        return items.Length == 0 ? null : items[(int)(_random() * items.Length)];
    }
}
