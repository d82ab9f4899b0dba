using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class OtherItemsRule(SchemaRules others) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var (holds, index) = (true, 0);
        foreach (var item in value.Items)
        {
            if (!seen!.Has(index))
            {
                run.Push(index);
                holds &= others.Holds(run, item);
                run.Pop();
            }

            index++;
        }

        seen!.AddAllItems();
        return holds;
    }
}
