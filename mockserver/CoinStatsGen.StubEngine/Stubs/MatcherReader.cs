using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.XPath;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Reads the operators of mappings.</summary>
internal sealed class MatcherReader(TimeProvider clock, bool keepsJson = true)
{
    private const int MaxDepth = 32;

    private static readonly string[] Operators =
    [
        "equalTo",
        "binaryEqualTo",
        "equalToJson",
        "matchesJsonPath",
        "matchesJsonSchema",
        "equalToXml",
        "matchesXPath",
        "contains",
        "doesNotContain",
        "matches",
        "doesNotMatch",
        "before",
        "after",
        "equalToDateTime",
        "anything",
        "absent",
        "and",
        "or",
        "not",
        "matchesPathTemplate",
    ];

    /// <summary>Reads one operator object.</summary>
    public ValueMatcher Read(JsonNode? node, string pointer, int depth = 0)
    {
        if (node is not JsonObject matcher || depth > MaxDepth || Array.Find(Operators, matcher.ContainsKey) is not { } name)
        {
            throw new StubProblem(pointer, $"{node?.ToJsonString(JsonText.Compact) ?? "null"} is not a valid match operation");
        }

        try
        {
            var read = Read(matcher, name, pointer, depth);
            read.Json = keepsJson ? matcher : null;
            return read;
        }
        catch (Exception problem)
            when (problem
                    is FormatException
                        or ArgumentException
                        or JsonException
                        or XPathException
                        or System.Xml.XmlException
                        or InvalidOperationException
            )
        {
            throw new StubProblem(pointer, problem.Message);
        }
    }

    /// <summary>Reads an operator of a value that may stand several times: one operator, <c>hasExactly</c> or <c>includes</c>.</summary>
    public NamedMatcher ReadNamed(string name, JsonNode? node, string pointer)
    {
        foreach (var word in (string[])["hasExactly", "includes"])
        {
            if (node is JsonObject several && several[word] is JsonArray items)
            {
                return new NamedMatcher(
                    name,
                    [.. items.Select((item, i) => Read(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{word}/{i}")))],
                    isExact: word == "hasExactly"
                )
                {
                    Json = keepsJson ? node : null,
                };
            }
        }

        return new NamedMatcher(name, Read(node, pointer)) { Json = keepsJson ? node : null };
    }

    private ValueMatcher Read(JsonObject matcher, string name, string pointer, int depth) =>
        name switch
        {
            "equalTo" => new EqualToMatcher(
                Text(matcher, name) ?? throw new StubProblem(pointer, "equalTo operand must be a non-null string"),
                Flag(matcher, "caseInsensitive")
            ),
            "binaryEqualTo" => new BinaryEqualToMatcher(Convert.FromBase64String(Text(matcher, name) ?? "")),
            "equalToJson" => new JsonEqualMatcher(
                Json(matcher[name]),
                Flag(matcher, "ignoreArrayOrder"),
                Flag(matcher, "ignoreExtraElements")
            ),
            "matchesJsonPath" => ReadJsonPath(matcher[name], pointer, depth),
            "matchesJsonSchema" => new JsonSchemaMatcher(new JsonSchema(Json(matcher[name]))),
            "equalToXml" => ReadXml(matcher, pointer),
            "matchesXPath" => ReadXPath(matcher, pointer, depth),
            "contains" or "doesNotContain" => new ContainsMatcher(Required(matcher, name, pointer), name == "doesNotContain"),
            "matches" or "doesNotMatch" => new RegexMatcher(SharedRegex.Of(Required(matcher, name, pointer)), name == "doesNotMatch"),
            "before" or "after" or "equalToDateTime" => ReadDateTime(matcher, name, pointer),
            "anything" => new AnythingMatcher(),
            "absent" => new AbsentMatcher(),
            "and" => new AndMatcher(ReadList(matcher, name, pointer, depth)),
            "or" => new OrMatcher(ReadList(matcher, name, pointer, depth)),
            "not" => new NotMatcher(Read(matcher[name], pointer, depth + 1)),
            _ => new PathTemplateMatcher(new UrlTemplate(Required(matcher, name, pointer))),
        };

    private ValueMatcher[] ReadList(JsonObject matcher, string name, string pointer, int depth) =>
        matcher[name] is JsonArray items
            ? [.. items.Select(item => Read(item, pointer, depth + 1))]
            : throw new StubProblem(pointer, $"{name} field must be an array of matchers");

    private JsonPathMatcher ReadJsonPath(JsonNode? node, string pointer, int depth)
    {
        if (node is JsonObject advanced)
        {
            var path = Text(advanced, "expression")
                ?? throw new StubProblem(pointer, "expression is required in the advanced matchesJsonPath form");
            return new JsonPathMatcher(StubPath.Parse(path), Read(WithoutExpression(advanced), pointer, depth + 1));
        }

        return new JsonPathMatcher(StubPath.Parse(Scalar(node) ?? ""), inner: null);
    }

    private XPathMatcher ReadXPath(JsonObject matcher, string pointer, int depth)
    {
        var namespaces = (matcher["xPathNamespaces"] as JsonObject)?.ToDictionary(
            n => n.Key,
            n => Scalar(n.Value) ?? "",
            StringComparer.Ordinal
        )
            ?? [];
        if (matcher["matchesXPath"] is JsonObject advanced)
        {
            var path = Text(advanced, "expression")
                ?? throw new StubProblem(pointer, "expression is required in the advanced matchesXPath form");
            return new XPathMatcher(path, namespaces, Read(WithoutExpression(advanced), pointer, depth + 1));
        }

        return new XPathMatcher(Required(matcher, "matchesXPath", pointer), namespaces, inner: null);
    }

    private static XmlEqualMatcher ReadXml(JsonObject matcher, string pointer)
    {
        var document = SafeXml.TryParse(Required(matcher, "equalToXml", pointer))
            ?? throw new StubProblem(pointer, "equalToXml operand is not XML");
        var exempted = (matcher["exemptedComparisons"] as JsonArray)?.Select(n => Scalar(n) ?? "").ToHashSet(StringComparer.Ordinal) ?? [];
        return new XmlEqualMatcher(
            document.Root!,
            new XmlEqualOptions(
                Flag(matcher, "enablePlaceholders"),
                Text(matcher, "placeholderOpeningDelimiterRegex") ?? @"\$\{",
                Text(matcher, "placeholderClosingDelimiterRegex") ?? @"\}",
                exempted,
                Flag(matcher, "ignoreOrderOfSameNode"),
                Text(matcher, "namespaceAwareness") ?? "STRICT"
            )
        );
    }

    private DateTimeMatcher ReadDateTime(JsonObject matcher, string name, string pointer)
    {
        (int, string)? offset =
            matcher["expectedOffset"] is JsonValue amount
            && int.TryParse(Scalar(amount), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? (number, Text(matcher, "expectedOffsetUnit") ?? "days")
                : null;
        var expectation = new DateTimeExpectation(
            Required(matcher, name, pointer),
            offset,
            Text(matcher, "truncateExpected"),
            Flag(matcher, "applyTruncationLast")
        );
        return new DateTimeMatcher(name, expectation, Text(matcher, "actualFormat"), Text(matcher, "truncateActual"), clock);
    }

    private static JsonObject WithoutExpression(JsonObject advanced)
    {
        var copy = (JsonObject)advanced.DeepClone();
        copy.Remove("expression");
        copy.Remove("xPathNamespaces");
        return copy;
    }

    private static JsonElement Json(JsonNode? node)
    {
        var text =
            node is JsonValue value && value.GetValueKind() == JsonValueKind.String
                ? value.GetValue<string>()
                : node?.ToJsonString() ?? "null";
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Required(JsonObject matcher, string name, string pointer) =>
        Text(matcher, name) ?? throw new StubProblem(pointer, $"{name} operand must be a non-null string");

    private static string? Text(JsonObject matcher, string name) => Scalar(matcher[name]);

    private static string? Scalar(JsonNode? node) =>
        node is not JsonValue value ? null
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString();

    private static bool Flag(JsonObject matcher, string name) =>
        matcher[name] is JsonValue value && (value.GetValueKind() == JsonValueKind.True || Scalar(value) == "true");
}
