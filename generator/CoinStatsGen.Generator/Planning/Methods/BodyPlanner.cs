using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the body of a request.</summary>
internal sealed class BodyPlanner(ValuePlanner values)
{
    private readonly BodyTypes _types = new(values.Catalog);
    private readonly FormPlanner _forms = new();

    /// <summary>What of the document cannot be followed.</summary>
    public IEnumerable<PlanProblem> Problems => _forms.Problems;

    /// <summary>The body, or null.</summary>
    public BodyPlan? Plan(ApiOperation operation)
    {
        if (_types.Of(operation) is not { } body)
        {
            return null;
        }

        var (kind, schema) = (body.Content.Kind, body.Content.Schema);
        var value = values.Names.Of(body.Value);
        var record = Record(schema, value.Value);
        var names = record is null ? null : RecordNames.Of(((NamedValue)value.Value).Name, record);
        var fields = record is null ? [] : Fields(schema!, record, names!, body.Site);
        var plan = new BodyPlan(kind, kind == MediaKind.Text ? TextType(body.Content) : body.Content.NameToSend, value);
        return kind is MediaKind.Form or MediaKind.Multipart
            ? plan with
            {
                Fields = _forms.Plan(kind, body.Content, fields),
                Rest = record is null ? null : Rest(schema!, record, names!, body.Site),
            }
            : plan with
            {
                Metered =
                    kind == MediaKind.Json && operation.Credits is { } credits
                        ? fields.Where(f => credits.Multipliers.Any(m => m.In == "body" && m.Field == f.WireName)).ToEquatableArray()
                        : default,
            };
    }

    /// <summary>A text is sent in the charset that the document names.</summary>
    private static string TextType(ApiMediaType content) =>
        MediaType.Parse(content.MediaType) is { IsConcrete: true, Charset: not null } ? content.MediaType : content.NameToSend;

    /// <summary>The object whose members are written one by one, or counted.</summary>
    private ObjectSchema? Record(ApiSchema? schema, ValuePlan value) =>
        schema is not null && value is NamedValue ? values.Index.Resolve(schema) as ObjectSchema : null;

    private List<FieldPlan> Fields(ApiSchema schema, ObjectSchema body, RecordNames names, TypeSite site)
    {
        var owner = Owner(schema, body, site);
        var type = values.Catalog.Find(owner);
        var isAbsenceTold = type is not null && values.Found.Roles.TellsAbsence(type);
        var isParts = type is not null && values.Found.Roles.IsParts(type);
        return body
            .Properties.Select(property =>
            {
                var use = values.Use(property.Schema, values.Catalog.PropertySite(owner, body, property));
                use = isParts ? PartFiles.Of(use, property.Schema, values.Index) : use;
                return new FieldPlan(
                    WireText.Of(property.Name),
                    names[property.Name],
                    use with
                    {
                        Nullable = use.Nullable || !property.Required || property.Schema.ReadOnly,
                    },
                    TypePlanner.IsOptional(isAbsenceTold, property, use)
                );
            })
            .ToList();
    }

    private FormFieldPlan? Rest(ApiSchema schema, ObjectSchema body, RecordNames names, TypeSite site) =>
        body.AdditionalProperties is { } rest
            ? FormPlanner.Plain("", names.Rest!, values.Use(rest, Owner(schema, body, site).Value()))
            : null;

    /// <summary>Where the type of the body is declared: what stands inside it is declared there too.</summary>
    private TypeSite Owner(ApiSchema schema, ObjectSchema body, TypeSite site) =>
        schema is ReferenceSchema reference
            ? TypeSite.Component(reference.Name, values.Index.Find(reference.Name)?.CSharpName)
            : SharedSite.Of(body, SchemaShape.Record, site);
}
