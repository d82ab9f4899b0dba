using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Json.Paths;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.OpenApi.Tests.Json.Paths;

/// <summary>The suites of others: the working group's for RFC 9535, and what Jayway's library was seen to answer.</summary>
public sealed class JsonPathSuiteTests
{
    private static readonly JsonValueNodes Nodes = JsonValueNodes.Instance;

    [SuiteFact]
    public void Select_WorkingGroupsSuite_AgreesInAll()
    {
        var tests = Nodes.Read(File.ReadAllText(Path.Combine(RepositoryFiles.Suites!, "jsonpath", "cts.json"))).TryGet("tests", out var all)
            ? all.Items.ToList()
            : [];
        tests.Count.ShouldBe(703);
        tests.Select(DisagreementWithRfc).OfType<string>().ShouldBeEmpty();
    }

    [SuiteFact]
    public void Select_WhatJaywayAnswered_IsAnsweredAlike()
    {
        var tests = Nodes
            .Read(File.ReadAllText(Path.Combine(RepositoryFiles.Suites!, "jsonpath", "jayway-2.10-recorded.json")))
            .Items.ToList();
        tests.Count.ShouldBe(258);
        tests.Select(DisagreementWithJayway).OfType<string>().ShouldBeEmpty();
    }

    private static string? DisagreementWithRfc(JsonValue test)
    {
        var selector = Text(test, "selector");
        try
        {
            var path = JsonPath.Parse(selector, JsonPathDialect.Rfc9535);
            if (!test.TryGet("document", out var document))
            {
                return $"{selector} is taken";
            }

            var found = path.Select(Nodes, document, new JsonPathBudget(100_000), keepsPlaces: true)!;
            var values = "[" + string.Join(',', found.Select(node => node.Value.ToCompactJson())) + "]";
            var places = found.Select(node => node.Place!.ToString()).ToList();
            var isRight = test.TryGet("result", out var result)
                ? values == result.ToCompactJson() && places.SequenceEqual(Texts(test, "result_paths"))
                : Any(test, "results")
                    .Zip(Any(test, "results_paths"))
                    .Any(pair =>
                        values == pair.First.ToCompactJson() && places.SequenceEqual(pair.Second.Items.Select(place => place.GetText()!))
                    );
            return isRight ? null : $"{selector} gives {values} at {string.Join(' ', places)}";
        }
        catch (FormatException refused)
        {
            return test.TryGet("invalid_selector", out _) ? null : $"{selector} is refused: {refused.Message}";
        }
    }

    private static string? DisagreementWithJayway(JsonValue test)
    {
        var selector = Text(test, "selector");
        var expected = Text(test, "expected");
        try
        {
            var path = JsonPath.Parse(selector, JsonPathDialect.Jayway);
            var found = path.Select(Nodes, Nodes.Read(Text(test, "document")), new JsonPathBudget(100_000));
            var values = found?.Select(node => node.Value.ToCompactJson()) ?? [];
            var isRight = expected switch
            {
                "NOT_SUPPORTED" or "__ERROR__" => false,
                "NOT_FOUND" or "null" or "[]" when found is null or [] => true,
                "NOT_FOUND" => false,
                _ when path.IsDefinite => found is [var only] && Sorted(only.Value) == Sorted(Nodes.Read(expected)),
                _ => values
                    .Select(Nodes.Read)
                    .Select(Sorted)
                    .Order(StringComparer.Ordinal)
                    .SequenceEqual(Nodes.Read(expected).Items.Select(Sorted).Order(StringComparer.Ordinal)),
            };
            return isRight ? null : $"{selector} in {Text(test, "document")} gives {string.Join(", ", values)}, not {expected}";
        }
        catch (FormatException refused)
        {
            return expected is "NOT_SUPPORTED" or "__ERROR__" ? null : $"{selector} is refused, not {expected}: {refused.Message}";
        }
    }

    // Members in one order, and numbers in one form, for the recordings keep neither.
    private static string Sorted(JsonValue value) =>
        value.Kind switch
        {
            JsonKind.Object => "{"
                + string.Join(',', value.Members.Select(member => member.Name + ":" + Sorted(member.Value)).Order(StringComparer.Ordinal))
                + "}",
            JsonKind.Array => "[" + string.Join(',', value.Items.Select(Sorted)) + "]",
            JsonKind.Number => double.Parse(value.GetNumberText()!, System.Globalization.CultureInfo.InvariantCulture)
                .ToString("R", System.Globalization.CultureInfo.InvariantCulture)
                .Replace("-0", "0", StringComparison.Ordinal),
            JsonKind.String => JsonStrings.Quote(value.GetText()!),
            _ => value.ToCompactJson(),
        };

    private static string Text(JsonValue test, string name) => test.TryGet(name, out var value) ? value.GetText()! : "";

    private static IEnumerable<string> Texts(JsonValue test, string name) => Any(test, name).Select(value => value.GetText()!);

    private static IEnumerable<JsonValue> Any(JsonValue test, string name) => test.TryGet(name, out var value) ? value.Items : [];
}
