using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Answering;

/// <summary>Whether paths of one shape can be told apart by what their parameters may be.</summary>
internal static class PathShapes
{
    /// <summary>Every request that fits the path of the one fits that of the other, so that the other is never reached.</summary>
    /// <param name="first">The one that is asked first.</param>
    /// <param name="second">The other.</param>
    public static bool Covers(ApiOperation first, ApiOperation second)
    {
        var (names, others) = (PathTemplate.Parse(first.Path).Names, PathTemplate.Parse(second.Path).Names);
        return names.Length == others.Length
            && names.Zip(others).All(pair => Covers(SchemaOf(first, pair.First), SchemaOf(second, pair.Second)));
    }

    private static bool Covers(ApiSchema first, ApiSchema second) =>
        first is AnySchema or StringSchema { Enum.Count: 0, Pattern: null, Format: null, MinLength: null or <= 1, MaxLength: null }
        || SchemaShapeComparer.Instance.Equals(first, second);

    private static ApiSchema SchemaOf(ApiOperation operation, string name) =>
        operation.Parameters.Find(p => p.In == ParameterLocation.Path && p.Name == name)?.Schema ?? new AnySchema();
}
