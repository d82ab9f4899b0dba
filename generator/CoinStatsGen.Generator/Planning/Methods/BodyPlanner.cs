using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the body of a request. Of several media types JSON comes first, then multipart, then forms, then what stands first.</summary>
internal sealed class BodyPlanner(TypeCatalog catalog)
{
    private readonly FormPlanner _forms = new();

    /// <summary>What of the document cannot be followed.</summary>
    public IEnumerable<PlanProblem> Problems => _forms.Problems;

    /// <summary>The body, or null. What is not generated has no problems.</summary>
    public BodyPlan? Plan(ApiOperation operation, bool isWanted)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return null;
        }

        var content = body.Content.FirstOrDefault(c => c.Kind == MediaKind.Json)
            ?? body.Content.FirstOrDefault(c => c.Kind == MediaKind.Multipart)
            ?? body.Content.FirstOrDefault(c => c.Kind == MediaKind.Form)
            ?? body.Content[0];
        var kind = content.Kind;
        var site = TypeSite.Operation(operation.Id, "body", "Body");
        var value = Value(kind, content.Schema, site) with { Nullable = !body.Required };
        var record = Record(content.Schema, value.Value);
        var names = record is null ? null : TypePlanner.PropertyNames(((NamedValue)value.Value).Name, record);
        var fields = record is null ? [] : Fields(content.Schema!, record, names!, site);
        var plan = new BodyPlan(kind, content.NameToSend, value);
        return kind is MediaKind.Form or MediaKind.Multipart
            ? plan with { Fields = _forms.Plan(kind, content, fields, reports: isWanted), Rest = record is null ? null : Rest(content.Schema!, record, names!, site) }
            : plan with
            {
                Metered = kind == MediaKind.Json && operation.Credits is { } credits
                    ? fields.Where(f => credits.Multipliers.Any(m => m.In == "body" && m.Field == f.WireName)).ToEquatableArray()
                    : default,
            };
    }

    private ValueUse Value(MediaKind kind, ApiSchema? schema, TypeSite site)
    {
        switch (kind)
        {
            case MediaKind.Json:
                return schema is null ? new ValueUse(new ScalarValue(ScalarKind.Json), false) : catalog.Use(schema, site);
            case MediaKind.Text:
                return new ValueUse(new ScalarValue(ScalarKind.String), false);
            case MediaKind.Form or MediaKind.Multipart when schema is not null && catalog.Use(schema, site) is { Value: NamedValue { IsText: false } } record
                && catalog.Index.Resolve(schema) is ObjectSchema:
                return record;
            case MediaKind.Form or MediaKind.Multipart:
                return new ValueUse(new MapValue(new ValueUse(new ScalarValue(ScalarKind.String), false)), false);
            default:
                return new ValueUse(new ScalarValue(ScalarKind.Bytes), false);
        }
    }

    /// <summary>The object whose members are written one by one, or counted.</summary>
    private ObjectSchema? Record(ApiSchema? schema, ValuePlan value)
        => schema is not null && value is NamedValue ? catalog.Index.Resolve(schema) as ObjectSchema : null;

    private List<FieldPlan> Fields(ApiSchema schema, ObjectSchema body, Dictionary<string, string> names, TypeSite site)
    {
        var owner = Owner(schema, body, site);
        var draft = catalog.Find(owner);
        return body.Properties.Select(property =>
        {
            var use = catalog.Use(property.Schema, catalog.PropertySite(owner, body, property));
            return new FieldPlan(WireText.Of(property.Name), names[property.Name], use with { Nullable = use.Nullable || !property.Required || property.Schema.ReadOnly }, TypePlanner.IsOptional(draft, property, use));
        }).ToList();
    }

    private FormFieldPlan? Rest(ApiSchema schema, ObjectSchema body, Dictionary<string, string> names, TypeSite site)
        => body.AdditionalProperties is { } rest
            ? FormPlanner.Plain("", names[TypePlanner.AdditionalKey], catalog.Use(rest, Owner(schema, body, site).Value()))
            : null;

    /// <summary>Where the type of the body is declared: what stands inside it is declared there too.</summary>
    private TypeSite Owner(ApiSchema schema, ObjectSchema body, TypeSite site)
        => schema is ReferenceSchema reference
            ? TypeSite.Component(reference.Name, catalog.Index.Find(reference.Name)?.CSharpName)
            : SharedSite.Of(body, SchemaShape.Record, site);
}
