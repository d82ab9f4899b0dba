using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>anyOf</c>, <c>oneOf</c>.</summary>
/// <param name="shapes">The shapes; one that is null and nothing else only says that null is legal.</param>
/// <param name="isExclusive">One must fit, and no more.</param>
/// <param name="discriminator">Says which shape a value names; null where none does.</param>
internal sealed class UnionRule(IReadOnlyList<SchemaRules> shapes, bool isExclusive, SchemaDiscriminator? discriminator) : SchemaRule
{
    private readonly SchemaRules[] _others = [.. shapes.Where(shape => !shape.IsOnlyNull)];

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (discriminator?.Find(value) is { } named)
        {
            return named.Holds(run, value, seen);
        }

        var (fitting, attempts) = (0, new List<IReadOnlyList<SchemaFinding>>());
        foreach (var shape in shapes)
        {
            var own = new SchemaSeen();
            if (run.Try(() => shape.Holds(run, value, own), out var found))
            {
                fitting++;
                seen?.Add(own);
                run.Tell(fitting == 1 ? found : []);
            }
            else if (!shape.IsOnlyNull)
            {
                attempts.Add(found);
            }
        }

        if (fitting == 0 && !run.IsOver)
        {
            return Fail(run, value, attempts);
        }

        return fitting < 2
            || !isExclusive
            || run.IsOver
            || run.Fail(
                SchemaFault.Shape,
                $"fits {SchemaRun.Text(fitting)} of its {SchemaRun.Text(shapes.Count)} shapes, but must fit one",
                "one shape",
                value
            );
    }

    private bool Fail(SchemaRun run, JsonValue value, List<IReadOnlyList<SchemaFinding>> attempts)
    {
        if (value.Kind == JsonKind.Null)
        {
            return run.Fail(SchemaFault.Null, "must not be null", "one of several shapes", value);
        }

        if (_others.Length == 1)
        {
            return _others[0].Holds(run, value);
        }

        // A shape of the right kind is closer than any of another, however many of its members are wrong.
        var here = run.Depth;
        var closest = attempts
            .OrderBy(found => found[0].Fault == SchemaFault.Kind && found[0].Steps.Count == here ? int.MaxValue : found.Count)
            .FirstOrDefault()
            ?? [];
        var isOfKind = closest.Count > 0 && (closest[0].Fault != SchemaFault.Kind || closest[0].Steps.Count > here);
        var expected = string.Join(" or ", attempts.Select(found => found[0].Expected).Distinct(StringComparer.Ordinal));
        var told = string.Join("; ", closest.Select(finding => finding.SayFrom(here)));
        return run.Fail(
            SchemaFault.Shape,
            $"fits none of its {SchemaRun.Text(_others.Length)} shapes: {told}",
            expected,
            value,
            isOfKind ? closest : []
        );
    }
}
