using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>Holds a value against an example, where a document has no schema for it: members of both must be of one kind.</summary>
internal static class ExampleLikeness
{
    /// <summary>Where the two differ in kind.</summary>
    public static IReadOnlyList<SchemaFinding> Check(JsonValue value, JsonValue example)
    {
        var run = new SchemaRun(SchemaCheckOptions.Plain);
        Check(run, value, example);
        return run.Findings;
    }

    private static void Check(SchemaRun run, JsonValue value, JsonValue example)
    {
        if (!run.Enter())
        {
            return;
        }

        var (found, expected) = (JsonWords.TypeOf(value.Kind), JsonWords.TypeOf(example.Kind));
        if (found != expected && value.Kind != JsonKind.Null && example.Kind != JsonKind.Null)
        {
            run.Fail(
                SchemaFault.Kind,
                $"is {JsonWords.OfType(expected)} in the document's example, but {JsonWords.OfType(found)} here",
                expected,
                value
            );
        }
        else if (value.Kind == JsonKind.Object && example.Kind == JsonKind.Object)
        {
            foreach (var member in example.Members)
            {
                if (value.TryGet(member.Name, out var same))
                {
                    run.Push(member.Name);
                    Check(run, same, member.Value);
                    run.Pop();
                }
            }
        }

        run.Leave();
    }
}
