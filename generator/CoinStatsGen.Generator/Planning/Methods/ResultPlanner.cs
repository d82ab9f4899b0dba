using System.Linq;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a success gives.</summary>
internal sealed class ResultPlanner(TypeCatalog catalog)
{
    /// <summary>The JSON body of the first success that has one; null where none has.</summary>
    public ResultPlan? Plan(ApiOperation operation)
    {
        foreach (var response in operation.Responses.Where(r => r.IsSuccess))
        {
            if (response.Content.FirstOrDefault(c => MediaTypes.IsJson(c.MediaType)) is { } json)
            {
                var site = TypeSite.Operation(operation.Id, "responses/" + response.Status, "Response");
                var value = json.Schema is { } schema ? catalog.Use(schema, site) : new ValueUse(new ScalarValue(ScalarKind.Json), false);
                return new ResultPlan(value, response.Description);
            }
        }

        return null;
    }
}
