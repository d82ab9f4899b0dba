using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning;

/// <summary>Plans values: what the catalogue says a schema is, with the names of its types.</summary>
internal sealed class ValuePlanner(FoundClient found, ClientNames names)
{
    /// <summary>The operations and types of the document.</summary>
    public FoundClient Found => found;

    /// <summary>Their names.</summary>
    public ClientNames Names => names;

    /// <summary>Tells what a schema stands for, references followed.</summary>
    public TypeCatalog Catalog => found.Catalog;

    /// <summary>The component schemas.</summary>
    public SchemaIndex Index => found.Catalog.Index;

    /// <summary>The value of a schema at a place where the document allows null or not.</summary>
    public ValueUse Use(ApiSchema schema, TypeSite site) => names.Of(Catalog.Use(schema, site));

    /// <summary>The value of a schema.</summary>
    public ValuePlan Value(ApiSchema schema, TypeSite site) => names.Of(Catalog.Value(schema, site));
}
