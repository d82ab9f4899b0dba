using System.Text.Json;
using CoinStats.Http;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using SpecRule = CoinStatsGen.OpenApi.Model.CreditRule;

namespace CoinStats.MockServer.Simulation;

/// <summary>
/// The price of a call by <c>x-credits</c>. It is worked out by the runtime, as in a client: what a client expects to pay and what it is
/// charged here come from one place.
/// </summary>
internal sealed class OperationPrice
{
    private readonly CoinStatsOperation _operation;
    private readonly PathTemplate[] _segments;
    private readonly SpecRule _rule;

    /// <summary>Takes the rule of an operation.</summary>
    public OperationPrice(ApiOperation spec, SpecRule rule)
    {
        _rule = rule;
        _segments = [.. PathTemplate.Parse(spec.Path).NamedSegments];
        _operation = new CoinStatsOperation(spec.Id, spec.Method, spec.Path, [], Priced(rule));
    }

    /// <summary>The price of a request.</summary>
    public int Of(MockRequest request)
    {
        var priced = new ApiRequest(_operation);
        foreach (var multiplier in _rule.Multipliers)
        {
            switch (multiplier.In)
            {
                case "query":
                    AddQuery(priced, request, multiplier.Field);
                    break;
                case "path":
                    AddPath(priced, request, multiplier.Field);
                    break;
                case "header" when request.Headers.TryGetValue(multiplier.Field, out var header):
                    priced.AddHeader(multiplier.Field, string.Concat(header.ToString().Select(c => c is >= ' ' and < '\u007f' ? c : '?')));
                    break;
                case "body":
                    AddBody(priced, request.Body, multiplier.Field);
                    break;
            }
        }

        return priced.Price.Credits;
    }

    private static void AddQuery(ApiRequest priced, MockRequest request, string name)
    {
        foreach (var pair in QueryText.Pairs(request.Query))
        {
            if (QueryText.Decode(request.Query[pair.Name]).SequenceEqual(name))
            {
                priced.AddQuery(name, QueryText.Decode(request.Query[pair.Value]).ToString());
            }
        }
    }

    private void AddPath(ApiRequest priced, MockRequest request, string name)
    {
        foreach (var (parameter, value) in RequestValues.Path(request, _segments))
        {
            // Values that no client could send as a segment cannot name a network either.
            if (parameter == name && value is not ("" or "." or ".."))
            {
                priced.AddPath(name, value);
            }
        }
    }

    private static void AddBody(ApiRequest priced, ReadOnlyMemory<byte> body, string member)
    {
        using var json = RequestValues.Body(body);
        if (json is null || json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty(member, out var values))
        {
            return;
        }

        foreach (var value in values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().ToArray() : [values])
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    priced.MeterBodyItems(member, [value], static (writer, item) => item.WriteTo(writer));
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    priced.MeterBody(member, [JsonText.Bare(value)]);
                    break;
            }
        }
    }

    private static CreditRule Priced(SpecRule rule) =>
        new(rule.Base, [.. rule.Multipliers.Select(Multiplier)], rule.IsExact)
        {
            Values = new CreditValues([.. rule.Values.All], [.. rule.Values.Unpriced], rule.Values.AllFactor, rule.Values.Separator),
        };

    private static CreditMultiplier Multiplier(CoinStatsGen.OpenApi.Model.CreditMultiplier rule) =>
        new(Place(rule.In), rule.Field, rule.PerValue, rule.AllCredits, rule.OmittedIsAll);

    private static CreditPlace Place(string place) =>
        place switch
        {
            "path" => CreditPlace.Path,
            "header" => CreditPlace.Header,
            "body" => CreditPlace.Body,
            _ => CreditPlace.Query,
        };
}
