using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>What one keyword of a schema says, or several that only together say something.</summary>
internal abstract class SchemaRule
{
    /// <summary>Where it does not hold, the others have nothing to say.</summary>
    public virtual bool IsAboutKind => false;

    /// <summary>Holds a value against the rule and tells what does not fit. Values of kinds it is not about hold.</summary>
    public abstract bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen);
}
