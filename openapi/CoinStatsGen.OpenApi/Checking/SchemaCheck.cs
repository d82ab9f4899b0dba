using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>
/// Judges values by a schema as it is written: JSON Schema 2020-12 as OpenAPI 3.1 takes it over, and OpenAPI 3.0. Read once, asked
/// of any number of values; safe to share.
/// </summary>
internal sealed class SchemaCheck
{
    private readonly SchemaRules _rules;

    internal SchemaCheck(SchemaRules rules) => _rules = rules;

    /// <summary>The schema says of what type a value is, and nothing else.</summary>
    public bool IsOnlyType => _rules.IsOnlyType;

    /// <summary>What is due, in a word or two.</summary>
    public string Expected => _rules.Expected ?? "any value";

    /// <summary>Reads a schema. What it refers to is looked up in the text it stands in.</summary>
    public static SchemaCheck Of(JsonValue schema) => new(new SchemaRuleReader(schema).Read(schema));

    /// <summary>Where a value is not what the schema says; nothing where it is.</summary>
    public IReadOnlyList<SchemaFinding> Check(JsonValue value, SchemaCheckOptions options)
    {
        var run = new SchemaRun(options);
        _rules.Holds(run, value);
        return run.Findings;
    }
}
