using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the body of a request. Of several media types JSON comes first, then multipart, then forms, then what stands first.</summary>
internal sealed class BodyPlanner(TypeCatalog catalog)
{
    /// <summary>The body, or null.</summary>
    public BodyPlan? Plan(ApiOperation operation)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return null;
        }

        var content = body.Content.FirstOrDefault(c => MediaTypes.IsJson(c.MediaType))
            ?? body.Content.FirstOrDefault(c => MediaTypes.KindOf(c.MediaType) == BodyKind.Multipart)
            ?? body.Content.FirstOrDefault(c => MediaTypes.KindOf(c.MediaType) == BodyKind.Form)
            ?? body.Content[0];
        var kind = MediaTypes.KindOf(content.MediaType);
        var site = TypeSite.Operation(operation.Id, "body", "Body");
        var value = Value(kind, content.Schema, site) with { Nullable = !body.Required };
        var fields = Fields(content.Schema, value.Value, site);
        return new BodyPlan(kind, MediaTypes.Concrete(content.MediaType), value)
        {
            Fields = kind is BodyKind.Form or BodyKind.Multipart ? fields.ToEquatableArray() : default,
            Metered = kind == BodyKind.Json && operation.Credits is { } credits
                ? fields.Where(f => credits.Multipliers.Any(m => m.In == "body" && m.Field == f.WireName)).ToEquatableArray()
                : default,
        };
    }

    private ValueUse Value(BodyKind kind, ApiSchema? schema, TypeSite site)
    {
        switch (kind)
        {
            case BodyKind.Json:
                return schema is null ? new ValueUse(new ScalarValue(ScalarKind.Json), false) : catalog.Use(schema, site);
            case BodyKind.Text:
                return new ValueUse(new ScalarValue(ScalarKind.String), false);
            case BodyKind.Form or BodyKind.Multipart when schema is not null && catalog.Use(schema, site) is { Value: NamedValue { IsText: false } } record
                && catalog.Index.Resolve(schema) is ObjectSchema:
                return record;
            case BodyKind.Form or BodyKind.Multipart:
                return new ValueUse(new MapValue(new ValueUse(new ScalarValue(ScalarKind.String), false)), false);
            default:
                return new ValueUse(new ScalarValue(ScalarKind.Bytes), false);
        }
    }

    private List<FieldPlan> Fields(ApiSchema? schema, ValuePlan value, TypeSite site)
    {
        if (schema is null || value is not NamedValue named || catalog.Index.Resolve(schema) is not ObjectSchema body)
        {
            return [];
        }

        var names = TypePlanner.PropertyNames(named.Name, body);
        var owner = schema is ReferenceSchema reference ? TypeSite.Component(reference.Name, catalog.Index.Find(reference.Name)?.CSharpName) : site;
        return body.Properties.Select(property =>
        {
            var use = catalog.Use(property.Schema, catalog.PropertySite(owner, body, property));
            return new FieldPlan(WireText.Of(property.Name), names[property.Name], use with { Nullable = use.Nullable || !property.Required || property.Schema.ReadOnly });
        }).ToList();
    }
}
