using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.OpenApi.Tests.Checking;

/// <summary>The suite of JSON Schema, 2020-12, as far as a schema stands for itself.</summary>
public sealed class SchemaSuiteTests
{
    private static readonly SchemaCheckOptions Options = new() { ChecksFormats = false };

    [SuiteFact]
    public void Check_SchemaWithoutReferences_AgreesInAll()
    {
        var (count, disagreements) = (0, new List<string>());
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(RepositoryFiles.Suites!, "JSON-Schema-Test-Suite", "tests", "draft2020-12"), "*.json")
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (var group in JsonReader.Parse(File.ReadAllText(file)).Value!.Value.Items)
            {
                // Vocabularies change what keywords mean: the document of OpenAPI has one.
                if (
                    !group.TryGet("schema", out var schema)
                    || RefersToOthers(schema.ToCompactJson())
                    || !group.TryGet("tests", out var tests)
                )
                {
                    continue;
                }

                var alone = JsonReader.Parse(schema.ToCompactJson()).Value!.Value;
                var check = SchemaCheck.Of(alone);
                foreach (var test in tests.Items)
                {
                    count++;
                    test.TryGet("data", out var data);
                    test.TryGet("valid", out var valid);
                    if ((check.Check(data, Options).Count == 0) != (valid.Kind == JsonKind.True))
                    {
                        disagreements.Add($"{Path.GetFileName(file)}: {alone} takes {data}: {valid.Kind != JsonKind.True}");
                    }
                }
            }
        }

        disagreements.ShouldBeEmpty();
        count.ShouldBeGreaterThan(1_000);
    }

    private static bool RefersToOthers(string schema) =>
        schema.Contains("\"$ref\"", StringComparison.Ordinal)
        || schema.Contains("\"$dynamicRef\"", StringComparison.Ordinal)
        || schema.Contains("no-validation", StringComparison.Ordinal);
}
