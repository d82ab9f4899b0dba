namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>What a segment picks among members and items.</summary>
internal abstract class JsonPathSelector
{
    /// <summary><c>['name']</c>.</summary>
    public sealed class Name(string value) : JsonPathSelector
    {
        public string Value => value;
    }

    /// <summary><c>[0]</c>, <c>[-1]</c>.</summary>
    public sealed class Index(long value) : JsonPathSelector
    {
        public long Value => value;
    }

    /// <summary><c>[1:3]</c>, <c>[::-1]</c>.</summary>
    public sealed class Slice(long? start, long? end, long? step) : JsonPathSelector
    {
        public long? Start => start;

        public long? End => end;

        public long? Step => step;
    }

    /// <summary><c>*</c>.</summary>
    public sealed class Wildcard : JsonPathSelector;

    /// <summary><c>[?…]</c>.</summary>
    public sealed class Filter(JsonPathCondition condition) : JsonPathSelector
    {
        public JsonPathCondition Condition => condition;
    }

    /// <summary>Jayway: <c>.length()</c> and its kin.</summary>
    public sealed class Function(string value) : JsonPathSelector
    {
        public string Value => value;
    }
}
