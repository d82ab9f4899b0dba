using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Templates;

/// <summary>The helpers of WireMock's templates.</summary>
internal sealed partial class TemplateHelpers
{
    private static readonly string[] WithoutArguments = ["now", "randomInt", "randomDecimal", "randomValue", "hostname"];
    private readonly Dictionary<string, Func<TemplateArguments, TemplateScope, object?>> _helpers;
    private readonly TimeProvider _clock;
    private readonly Func<double> _random;

    /// <summary>Makes the helpers over a clock and a source of numbers in [0, 1).</summary>
    public TemplateHelpers(TimeProvider clock, Func<double> random)
    {
        _clock = clock;
        _random = random;
        _helpers = new(StringComparer.Ordinal)
        {
            ["trim"] = (a, _) => a.Text(0).Trim(),
            ["upper"] = (a, _) => a.Text(0).ToUpperInvariant(),
            ["lower"] = (a, _) => a.Text(0).ToLowerInvariant(),
            ["capitalize"] = (a, _) => Capitalize(a.Text(0)),
            ["capitalizeFirst"] = (a, _) => a.Text(0) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : "",
            ["replace"] = (a, _) => a.Text(0).Replace(a.Text(1), a.Text(2), StringComparison.Ordinal),
            ["substring"] = (a, _) => Substring(a),
            ["abbreviate"] = (a, _) => Abbreviate(a.Text(0), (int)(TemplateValues.Number(a.At(1)) ?? 0)),
            ["defaultIfEmpty"] = (a, _) => TemplateValues.IsTrue(a.At(0)) ? a.At(0) : a.At(1),
            ["join"] = (a, _) => Join(a),
            ["split"] = (a, _) => a.Text(0).Split(a.Text(1)).Cast<object?>().ToList(),
            ["base64"] = (a, _) => Base64(a.Text(0), a),
            ["urlEncode"] = (a, _) =>
                a.Flag("decode") ? QueryDecode(a.Text(0)) : Uri.EscapeDataString(a.Text(0)).Replace("%20", "+", StringComparison.Ordinal),
            ["formData"] = FormData,
            ["regexExtract"] = RegexExtract,
            ["size"] = (a, _) => Size(a.At(0)),
            ["contains"] = (a, _) =>
                a.At(0) is IList items
                    ? items.Cast<object?>().Any(i => TemplateValues.Text(i) == a.Text(1))
                    : a.Text(0).Contains(a.Text(1), StringComparison.Ordinal),
            ["matches"] = (a, _) => WireMockRegex.IsMatch(WireMockRegex.Compile(a.Text(1)), a.Text(0)),
            ["eq"] = (a, _) => Same(a),
            ["neq"] = (a, _) => !Same(a),
            ["gt"] = (a, _) => Compare(a) > 0,
            ["gte"] = (a, _) => Compare(a) >= 0,
            ["lt"] = (a, _) => Compare(a) < 0,
            ["lte"] = (a, _) => Compare(a) <= 0,
            ["and"] = (a, _) => Array.TrueForAll(a.Values, TemplateValues.IsTrue),
            ["or"] = (a, _) => Array.Exists(a.Values, TemplateValues.IsTrue),
            ["not"] = (a, _) => !TemplateValues.IsTrue(a.At(0)),
            ["isOdd"] = (a, _) => TemplateValues.Number(a.At(0)) % 2 != 0 ? a.At(1) ?? "odd" : "",
            ["isEven"] = (a, _) => TemplateValues.Number(a.At(0)) % 2 == 0 ? a.At(1) ?? "even" : "",
            ["math"] = (a, _) => Maths(a),
            ["range"] = (a, _) => Range(a),
            ["array"] = (a, _) => a.Values.ToList(),
            ["arrayJoin"] = (a, _) => string.Join(a.Text(0), ((a.At(1) as IList)?.Cast<object?>() ?? []).Select(TemplateValues.Text)),
            ["lookup"] = (a, _) => TemplateValues.Member(a.At(0), a.Text(1)),
            ["val"] = Assign,
            ["assign"] = Assign,
            ["parseJson"] = ParseJson,
            ["toJson"] = (a, _) => TemplateJson.Pretty(a.At(0), keepNulls: false),
            ["formatJson"] = (a, _) => FormatJson(a.Text(0), a),
            ["jsonPath"] = JsonPathOf,
            ["xPath"] = (a, _) => XPathOf(a.Text(0), a.Text(1)),
            ["soapXPath"] = (a, _) => XPathOf(a.Text(0), "//*[local-name()='Body']" + a.Text(1)),
            ["now"] = (a, _) => Now(a),
            ["date"] = (a, _) => Date(a),
            ["parseDate"] = (a, _) => ParseDate(a),
            ["truncateDate"] = (a, _) => TruncateDate(a),
            ["dateFormat"] = (a, _) => Date(a),
            ["randomInt"] = (a, _) => RandomInt(a),
            ["randomDecimal"] = (a, _) => RandomDecimal(a),
            ["randomValue"] = (a, _) => RandomValue(a),
            ["pickRandom"] = (a, _) => PickRandom(a),
            ["hostname"] = (_, _) => "localhost",
            ["numberFormat"] = (a, _) =>
                TemplateValues.Number(a.At(0)) is { } number ? number.ToString("#,##0.###", CultureInfo.InvariantCulture) : "",
        };
        AddJsonHelpers();
    }

    /// <summary>There is a helper of this name.</summary>
    public bool IsKnown(string name) => _helpers.ContainsKey(name);

    /// <summary>The helper has a meaning without arguments.</summary>
    public static bool NeedsNothing(string name) => Array.IndexOf(WithoutArguments, name) >= 0;

    /// <summary>Calls a helper.</summary>
    public object? Call(string name, TemplateArguments arguments, TemplateScope scope) => _helpers[name](arguments, scope);

    /// <summary>Calls a helper that takes its block as a text.</summary>
    public object? CallBlock(string name, TemplateArguments arguments, string body, TemplateScope scope) =>
        name switch
        {
            "assign" or "val" or "parseJson" => Call(
                name,
                arguments with
                {
                    Values = name == "parseJson" ? [body, .. arguments.Values] : [.. arguments.Values.Take(1), body],
                },
                scope
            ),
            _ => Call(name, arguments with { Values = [body, .. arguments.Values] }, scope),
        };

    private static string Capitalize(string text) =>
        Regex.Replace(text, @"(?:^|\s)\p{Ll}", m => m.Value.ToUpperInvariant(), RegexOptions.CultureInvariant, WireMockRegex.Limit);

    private static string Abbreviate(string text, int length) => text.Length <= length || length < 4 ? text : text[..(length - 3)] + "...";

    private static string Substring(TemplateArguments arguments)
    {
        var text = arguments.Text(0);
        var start = (int)Math.Clamp(TemplateValues.Number(arguments.At(1)) ?? 0, 0, text.Length);
        var end = (int)Math.Clamp(TemplateValues.Number(arguments.At(2)) ?? text.Length, start, text.Length);
        return text[start..end];
    }

    private static string Join(TemplateArguments arguments)
    {
        var (items, separator) = arguments.At(0) is IList list
            ? (list.Cast<object?>(), arguments.Text(1))
            : (arguments.Values.SkipLast(1), TemplateValues.Text(arguments.Values.LastOrDefault()));
        return (arguments.Text("prefix") ?? "")
            + string.Join(separator, items.Select(TemplateValues.Text))
            + (arguments.Text("suffix") ?? "");
    }

    private static string Base64(string text, TemplateArguments arguments)
    {
        if (arguments.Flag("decode"))
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')));
        }

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        return arguments.Text("padding") == "false" ? encoded.TrimEnd('=') : encoded;
    }

    private static string QueryDecode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static Dictionary<string, object?>? FormData(TemplateArguments arguments, TemplateScope scope)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var pair in arguments.Text(0).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var value = parts.Length > 1 ? parts[1] : "";
            var list = fields.TryGetValue(parts[0], out var known) ? (ValueList)known! : new ValueList([]);
            list.Add(arguments.Flag("urlDecode") ? QueryDecode(value) : value);
            fields[parts[0]] = list;
        }

        Root(scope).Data[arguments.Text(1)] = fields;
        return arguments.Values.Length > 1 ? null : fields;
    }

    private static object? RegexExtract(TemplateArguments arguments, TemplateScope scope)
    {
        var match = Regex.Match(arguments.Text(0), arguments.Text(1), RegexOptions.CultureInvariant, WireMockRegex.Limit);
        if (!match.Success)
        {
            return arguments.Named.TryGetValue("default", out var otherwise) ? otherwise : $"[ERROR: Nothing matched {arguments.Text(1)}]";
        }

        if (arguments.Values.Length > 2)
        {
            Root(scope).Data[arguments.Text(2)] = match.Groups.Values.Skip(1).Select(g => (object?)g.Value).ToList();
            return null;
        }

        return match.Value;
    }

    private static object? Assign(TemplateArguments arguments, TemplateScope scope)
    {
        if (arguments.Text("assign") is { } name)
        {
            Root(scope).Data[name] = arguments.At(0);
            return null;
        }

        if (arguments.Named.TryGetValue("or", out var or))
        {
            return TemplateValues.IsTrue(arguments.At(0)) ? arguments.At(0) : or;
        }

        if (arguments.Values.Length < 2)
        {
            return arguments.At(0);
        }

        Root(scope).Data[arguments.Text(0)] = arguments.At(1);
        return null;
    }

    private static long Size(object? value) =>
        value switch
        {
            string text => text.Length,
            IReadOnlyDictionary<string, object?> members => members.Count,
            ICollection items => items.Count,
            _ => 0,
        };

    private static bool Same(TemplateArguments arguments) => IsText(arguments.At(0)) == IsText(arguments.At(1)) && SameText(arguments);

    // In WireMock neither a method nor a list of values is a text, and eq finds them unlike any.
    private static bool IsText(object? value) => value is not (MethodValue or ValueList);

    private static bool SameText(TemplateArguments arguments) =>
        TemplateValues.Number(arguments.At(0)) is { } left && TemplateValues.Number(arguments.At(1)) is { } right
            ? left.Equals(right)
            : arguments.Text(0) == arguments.Text(1);

    private static double Compare(TemplateArguments arguments) =>
        (TemplateValues.Number(arguments.At(0)) ?? double.NaN) - (TemplateValues.Number(arguments.At(1)) ?? double.NaN);

    private static TemplateScope Root(TemplateScope scope)
    {
        while (scope.Parent is not null)
        {
            scope = scope.Parent;
        }

        return scope;
    }
}
