using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the method that reads all pages, where <c>x-pagination</c> fits the operation's parameters and answer.</summary>
internal sealed class PagesPlanner(ValuePlanner values)
{
    private readonly SchemaIndex _index = values.Index;

    /// <summary>The method, or null.</summary>
    public PagesPlan? Plan(FoundOperation found, MethodPlan method)
    {
        var operation = found.Operation;
        if (operation.Pagination is not { } rule)
        {
            return null;
        }

        var page = method.Parts.Find(p => p.WireName == rule.PageParameter && IsWhole(p.Value.Value));
        if (page is null || !page.Value.Nullable || Answer(operation) is not { } answer || method.Result is not { } result)
        {
            return null;
        }

        var limit = method.Parts.Find(p =>
            p.WireName == rule.LimitParameter && IsWhole(p.Value.Value) && p.FromRequest == page.FromRequest
        );
        if (rule.Items.Length == 0)
        {
            return result.Value is { Nullable: false, Value: ListValue rows } ? Of(rows.Item.TypeName, "", null, null, null) : null;
        }

        if (
            result.Value is not { Nullable: false, Value: NamedValue named }
            || answer is not ObjectSchema body
            || Member(body, rule.Items) is not { } items
        )
        {
            return null;
        }

        var names = RecordNames.Of(named.Name, body);
        var meta =
            rule.Meta is { } metaName && Member(body, metaName) is { } member && _index.Resolve(member.Schema) is ObjectSchema counters
                ? counters
                : null;
        var metaPath = meta is null ? null : names[rule.Meta!] + "?.";
        var metaNames = meta is null ? null : RecordNames.Of(TypeName(Member(body, rule.Meta!)!.Schema), meta);
        return values.Value(items.Schema, values.Catalog.PropertySite(AnswerSite(operation), body, items)) is ListValue list
            ? Of(
                list.Item.TypeName,
                names[items.Name],
                meta is not null && rule.HasNext is { } hasNext && Member(meta, hasNext)?.Schema is BooleanSchema
                    ? metaPath + metaNames![hasNext]
                    : null,
                Counter(rule.PageSize),
                Counter(rule.PageNumber)
            )
            : null;

        string? Counter(string? member) =>
            meta is not null && member is not null && Member(meta, member)?.Schema is NumberSchema { IsInteger: true }
                ? metaPath + metaNames![member]
                : null;

        PagesPlan Of(string itemTypeName, string path, string? hasNext, string? pageSize, string? pageNumber) =>
            new(
                values.Names.Methods[found].Pages!,
                itemTypeName,
                page.Source,
                limit?.Source,
                page.FromRequest,
                rule.DefaultLimit,
                path,
                hasNext,
                pageSize,
                pageNumber
            );
    }

    private static bool IsWhole(ValuePlan value) => value is ScalarValue { Kind: ScalarKind.Int64 };

    private static string TypeName(ApiSchema schema) => schema is ReferenceSchema reference ? reference.Name : "";

    private static ApiProperty? Member(ObjectSchema body, string name) => body.Properties.Find(p => p.Name == name);

    private TypeSite AnswerSite(ApiOperation operation) =>
        ResultTypes.JsonSchema(operation) is ReferenceSchema reference
            ? TypeSite.Component(reference.Name, _index.Find(reference.Name)?.CSharpName)
            : TypeSite.Operation(operation.Id, "response", "Response");

    private ApiSchema? Answer(ApiOperation operation) => ResultTypes.JsonSchema(operation) is { } schema ? _index.Resolve(schema) : null;
}
