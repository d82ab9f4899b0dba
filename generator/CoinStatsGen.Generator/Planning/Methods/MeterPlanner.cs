using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Finds the members of a body that multiply the price of a call.</summary>
internal static class MeterPlanner
{
    /// <summary>The members: lists, or comma-separated text.</summary>
    public static EquatableArray<MeterPlan> Plan(ApiOperation operation, ApiSchema? schema, ValuePlan value, TypeSite site, TypeCatalog catalog)
    {
        if (operation.Credits is not { } credits || schema is null || value is not NamedValue || catalog.Index.Resolve(schema) is not ObjectSchema body)
        {
            return default;
        }

        var meters = new List<MeterPlan>();
        foreach (var multiplier in credits.Multipliers.Where(m => m.In == "body"))
        {
            if (body.Properties.FirstOrDefault(p => p.Name == multiplier.Field) is { } property)
            {
                var name = TypePlanner.PropertyNames(((NamedValue)value).Name, body)[property.Name];
                var use = catalog.Use(property.Schema, site.Property(property.Name));
                meters.Add(new MeterPlan(multiplier.Field, name, use with { Nullable = use.Nullable || !property.Required }));
            }
        }

        return meters.ToEquatableArray();
    }
}
