using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>enum</c>, <c>const</c>.</summary>
internal sealed class EnumRule(IReadOnlyList<JsonValue> known) : SchemaRule
{
    private readonly HashSet<string> _texts = new(known.Select(one => one.GetText()).OfType<string>(), StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(
        known.Where(one => one.Kind != JsonKind.String).Select(JsonCanonical.Of),
        StringComparer.Ordinal
    );

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.GetText() is { } text ? _texts.Contains(text) : _others.Contains(JsonCanonical.Of(value)))
        {
            return true;
        }

        var words = string.Join(", ", known.Select(one => one.GetText() ?? one.ToCompactJson()));
        return value.Kind == JsonKind.Null
            ? run.Fail(SchemaFault.Null, "must not be null", words, value)
            : run.Fail(
                SchemaFault.Value,
                $"must be {(known.Count == 1 ? "" : "one of ")}{words}, but is {JsonWords.Quote(value)}",
                words,
                value
            );
    }
}
