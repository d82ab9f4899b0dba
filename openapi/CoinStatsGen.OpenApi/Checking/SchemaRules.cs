using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>All that one schema says. Filled after it is made, so that schemas may refer to themselves.</summary>
internal sealed class SchemaRules
{
    private readonly List<SchemaRule> _rules = [];

    /// <summary>Null is legal whatever else is said (<c>nullable</c>).</summary>
    public bool TakesNull { get; set; }

    /// <summary>Only the server sends it.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Only the client sends it.</summary>
    public bool IsWriteOnly { get; set; }

    /// <summary>What is due, in a word or two; null where the schema does not say.</summary>
    public string? Expected { get; set; }

    /// <summary>It says of what type a value is, and nothing else.</summary>
    public bool IsOnlyType => _rules.TrueForAll(rule => rule.IsAboutKind);

    /// <summary>Some rule is about what no other has spoken of.</summary>
    public bool AsksForRest { get; set; }

    /// <summary>It is about nothing but null: the way a union says that null is legal.</summary>
    public bool IsOnlyNull { get; set; }

    /// <summary>Adds a rule; none counts for nothing.</summary>
    public void Add(SchemaRule? rule)
    {
        if (rule is not null)
        {
            _rules.Add(rule);
        }
    }

    /// <summary>Holds a value against the schema and tells what does not fit.</summary>
    /// <param name="run">The check.</param>
    /// <param name="value">The value.</param>
    /// <param name="seen">What is noted of the value, where a schema around this one asks for the rest of it.</param>
    public bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen = null)
    {
        if (value.Kind == JsonKind.Null && TakesNull)
        {
            return true;
        }

        if (!run.Enter())
        {
            return true;
        }

        var tellsUnknown = run.Options.TellsUnknown && seen is null && value.Kind == JsonKind.Object;
        var own = AsksForRest || tellsUnknown ? new SchemaSeen() : seen;
        var holds = HoldsAll(run, value, own);
        if (tellsUnknown && own!.Declares)
        {
            TellUnknown(run, value, own);
        }

        if (holds && seen is not null && !ReferenceEquals(own, seen))
        {
            seen.Add(own!);
        }

        run.Leave();
        return holds;
    }

    // What is of another kind is told once, and not for each thing it lacks.
    private bool HoldsAll(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var holds = true;
        foreach (var rule in _rules)
        {
            if (!rule.Holds(run, value, seen))
            {
                holds = false;
                if (rule.IsAboutKind)
                {
                    break;
                }
            }
        }

        return holds;
    }

    private static void TellUnknown(SchemaRun run, JsonValue value, SchemaSeen seen)
    {
        foreach (var member in value.Members)
        {
            if (!seen.Has(member.Name))
            {
                run.FailAt(
                    member.Name,
                    SchemaFault.Unknown,
                    $"is not in the document; it is {JsonWords.Of(member.Value.Kind)}",
                    "no such member",
                    member.Value
                );
            }
        }
    }
}
