using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the method that reads all pages, where <c>x-pagination</c> fits the operation's parameters and answer.</summary>
internal sealed class PagesPlanner(TypeCatalog catalog)
{
    private readonly SchemaIndex _index = catalog.Index;

    /// <summary>The method, or null.</summary>
    public PagesPlan? Plan(OperationDraft draft, MethodPlan method)
    {
        var operation = draft.Operation;
        if (operation.Pagination is not { } rule)
        {
            return null;
        }

        var page = method.Parts.Find(p => p.WireName == rule.PageParameter && IsWhole(p.Value.Value));
        if (page is null || !page.Value.Nullable || Answer(operation) is not { } answer || method.Result is not { } result)
        {
            return null;
        }

        var limit = method.Parts.Find(p => p.WireName == rule.LimitParameter && IsWhole(p.Value.Value) && p.FromRequest == page.FromRequest);
        if (rule.Items.Length == 0)
        {
            return result.Value is { Nullable: false, Value: ListValue rows } ? Of(rows.Item.TypeName, "", null, null, null) : null;
        }

        if (result.Value is not { Nullable: false, Value: NamedValue named } || answer is not ObjectSchema body || Member(body, rule.Items) is not { } items)
        {
            return null;
        }

        var names = TypePlanner.PropertyNames(named.Name, body);
        var meta = rule.Meta is { } metaName && Member(body, metaName) is { } found && _index.Resolve(found.Schema) is ObjectSchema counters ? counters : null;
        var metaPath = meta is null ? null : names[rule.Meta!] + "?.";
        var metaNames = meta is null ? null : TypePlanner.PropertyNames(TypeName(Member(body, rule.Meta!)!.Schema), meta);
        return catalog.Value(items.Schema, catalog.PropertySite(AnswerSite(operation), body, items)) is ListValue list
            ? Of(
                list.Item.TypeName,
                names[items.Name],
                meta is not null && rule.HasNext is { } hasNext && Member(meta, hasNext)?.Schema is BooleanSchema ? metaPath + metaNames![hasNext] : null,
                Counter(rule.PageSize),
                Counter(rule.PageNumber))
            : null;

        string? Counter(string? member) => meta is not null && member is not null && Member(meta, member)?.Schema is NumberSchema { IsInteger: true } ? metaPath + metaNames![member] : null;

        PagesPlan Of(string itemTypeName, string path, string? hasNext, string? pageSize, string? pageNumber) => new(
            draft.PagesName, itemTypeName, page.Source, limit?.Source, page.FromRequest, rule.DefaultLimit, path, hasNext, pageSize, pageNumber);
    }

    private static bool IsWhole(ValuePlan value) => value is ScalarValue { Kind: ScalarKind.Int64 };

    private static string TypeName(ApiSchema schema) => schema is ReferenceSchema reference ? reference.Name : "";

    private static ApiProperty? Member(ObjectSchema body, string name) => body.Properties.Find(p => p.Name == name);

    private TypeSite AnswerSite(ApiOperation operation) => ResultPlanner.JsonSchema(operation) is ReferenceSchema reference
        ? TypeSite.Component(reference.Name, _index.Find(reference.Name)?.CSharpName)
        : TypeSite.Operation(operation.Id, "response", "Response");

    private ApiSchema? Answer(ApiOperation operation) => ResultPlanner.JsonSchema(operation) is { } schema ? _index.Resolve(schema) : null;
}
