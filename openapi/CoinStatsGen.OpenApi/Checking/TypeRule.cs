using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>type</c>.</summary>
internal sealed class TypeRule(IReadOnlyList<string> types) : SchemaRule
{
    private readonly string _expected = string.Join(" or ", types.Where(type => type != "null").Select(JsonWords.OfType));

    public override bool IsAboutKind => true;

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        foreach (var type in types)
        {
            if (IsOf(type, value))
            {
                return true;
            }
        }

        return value.Kind == JsonKind.Null
            ? run.Fail(SchemaFault.Null, "must not be null", _expected, value)
            : run.Fail(
                SchemaFault.Kind,
                $"must be {(_expected.Length == 0 ? "null" : _expected)}, but is {Found(value)}",
                _expected,
                value
            );
    }

    // A number where a whole one is due is shown; of every other kind its name says enough.
    private string Found(JsonValue value) =>
        value.Kind == JsonKind.Number && types.Contains("integer") ? JsonWords.Quote(value) : JsonWords.Of(value.Kind);

    private static bool IsOf(string type, JsonValue value) =>
        (type, value.Kind) switch
        {
            ("integer", JsonKind.Number) => JsonNumber.TryParse(value.GetNumberText(), out var number) && number.IsWhole,


            ("string", JsonKind.String)
            or
            ("number", JsonKind.Number)
            or
            ("object", JsonKind.Object)
            or
            ("array", JsonKind.Array)
            or ("null", JsonKind.Null) => true,
            ("boolean", JsonKind.True or JsonKind.False) => true,
            _ => false,
        };
}
