namespace CoinStatsGen.Generator.Plans;

/// <summary>Kinds of JSON that tell the shapes of a union apart.</summary>
internal enum JsonKindTest
{
    Object,
    Array,
    String,
    Number,
    Boolean,
}
